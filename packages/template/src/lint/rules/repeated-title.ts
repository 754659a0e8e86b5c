import type { CompiledField } from '../../compiled.ts'
import type { LintRule } from '../lint-rule.ts'

/** Two fields side by side with one title: in a list of problems nobody can tell which is meant. */
export const repeatedTitle: LintRule = {
  id: 'repeated_title',
  severity: 'warning',
  find({ compiled, schemaAt }) {
    const siblings = new Map<string, CompiledField[]>()
    for (const field of Object.values(compiled.fields)) {
      const key = JSON.stringify([field.pattern.slice(0, field.pattern.lastIndexOf('.') + 1), field.title])
      siblings.set(key, [...(siblings.get(key) ?? []), field])
    }
    return [...siblings.values()]
      .filter((fields) => fields.length > 1)
      .map((fields) => ({
        at: fields.map((field) => schemaAt(field.pattern)),
        params: { title: fields[0]?.title ?? '' },
      }))
  },
}
