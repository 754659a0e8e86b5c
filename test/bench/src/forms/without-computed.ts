import type { CompiledTemplate } from '../../../../packages/template/src/index.ts'
import type { Data } from './form.ts'
import type { Draft } from './submissions.ts'

/** The fields, outside of lists, that rules compute. */
export function computedFields({ rules, groups }: CompiledTemplate): ReadonlySet<string> {
  return new Set(
    rules.flatMap(({ type, target = '', each = '' }) => {
      if (type !== 'compute') return []
      if (!target.startsWith('$row.')) return [target]
      return (groups[each] ?? []).map((child) => `${each}.${child}${target.slice('$row'.length)}`)
    }),
  )
}

/** Data without what was typed over computed cells: SurveyJS's expressions overwrite it, and cannot find it wrong. */
export function withoutComputed(template: CompiledTemplate, data: Data): Data {
  const kept = structuredClone(data) as Draft
  for (const field of computedFields(template)) {
    const names = field.split('.')
    const last = names.pop() ?? ''
    const group = names.reduce<unknown>((value, name) => (value as Draft | undefined)?.[name], kept)
    if (typeof group === 'object' && group !== null) delete (group as Draft)[last]
  }
  return kept
}
