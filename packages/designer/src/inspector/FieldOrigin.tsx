import type { DeclaredField } from '@tianbao/template'
import { say } from '../messages/messages.ts'

const told = ['title', 'x-kind', 'minimum', 'maximum', 'maxLength', 'x-decimals', 'x-unit', 'enum', 'x-year']

/** Where a field's properties come from: its own words, those of a shape that several share, or what its kind implies. */
export function FieldOrigin({ field }: { readonly field: DeclaredField }) {
  const own = told.filter((name) => Object.hasOwn(field.own, name))
  const shared = told.filter((name) => !Object.hasOwn(field.own, name) && Object.hasOwn(field.schema, name))
  const list = (names: readonly string[]) => names.map((name) => say(`origin.${name}`))
  return (
    <section className="d-card">
      <h3>{say('inspector.origin')}</h3>
      {own.length > 0 && <p>{say('origin.own', { names: list(own) })}</p>}
      {shared.length > 0 && <p>{say('origin.shared', { names: list(shared) })}</p>}
      <p>{say('origin.default')}</p>
    </section>
  )
}
