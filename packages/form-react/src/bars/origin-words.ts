import { fieldKind } from '@tianbao/fields'
import { type Form, type Provenance, patternOf } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import { contextOf } from '../source/cell-at.ts'
import { lockedWords } from './locked-words.ts'

/** 来历: from which submission, which of its cells, and by which step the value of a cell came; null where it did not. */
export function originWords(form: Form, address: string): string | null {
  const one = form.provenance(address)
  if (one === null) return form.cell(address).carriedFrom === null ? null : lockedWords(form, address)
  const origin = form.origins()[one.origin]
  const from = one.from.map((source) => sourceWords(form, address, source)).join('、')
  const params = {
    year: origin?.year ?? null,
    name: origin?.name ?? '',
    from,
    step: say(`carried.step_${one.op}`, { by: one.by ?? null }),
  }
  const words = say(
    origin?.submission === undefined || from === '' ? 'carried.from_unknown' : 'carried.from',
    params,
  )
  const isOpen = one.checked !== true && form.unchecked().includes(address)
  return isOpen ? `${words}，${say('carried.unchecked')}` : words
}

/** A cell there, called as this form calls one of its path, with what it said where that is another value. */
function sourceWords(form: Form, address: string, { at, was }: Provenance['from'][number]): string {
  const { fields, titles } = form.template
  const pattern = patternOf(at)
  const above = pattern.slice(0, Math.max(0, pattern.lastIndexOf('.')))
  const group = above === '' || above.endsWith('*') ? '' : (titles[above] ?? '')
  const title = Object.hasOwn(fields, pattern) ? (fields[pattern]?.title ?? at) : at
  const name = group === '' ? title : `${group}${title}`
  if (was === undefined) return name
  const cell = form.cell(address)
  const context = contextOf(form, cell)
  const kind = fieldKind(cell.field.kind)
  return `${name} ${kind?.holds(was, context) ? kind.format(was, context) : String(was)}`
}
