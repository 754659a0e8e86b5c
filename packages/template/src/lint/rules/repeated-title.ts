import type { CompiledField } from '../../compiled.ts'
import { formParts, wholeForm } from '../../manual/form-parts.ts'
import type { LintRule } from '../lint-rule.ts'

/**
 * Two fields side by side with one title, in one part of the table: in a list of problems nobody can tell which is meant.
 * 合计 of one table and 合计 of another are told apart by where they stand.
 */
export const repeatedTitle: LintRule = {
  id: 'repeated_title',
  severity: 'warning',
  find({ template, compiled, schemaAt }) {
    const alike = gathered(Object.values(compiled.fields), (field) =>
      JSON.stringify([field.pattern.slice(0, field.pattern.lastIndexOf('.') + 1), field.title]),
    )
    if (alike.length === 0) return []
    const parts = formParts(template.sheet)
    const partOf = ({ pattern }: CompiledField) => parts.partOf([pattern]) ?? wholeForm
    return alike
      .flatMap((fields) => gathered(fields, partOf))
      .map(([first, ...more]) => ({
        at: [first, ...more].map((field) => schemaAt(field.pattern)),
        params: { title: first.title, part: partOf(first), count: more.length + 1 },
      }))
  },
}

/** Those that share a key, where they are several. */
function gathered(
  fields: readonly CompiledField[],
  keyOf: (field: CompiledField) => string,
): readonly (readonly [CompiledField, ...CompiledField[]])[] {
  const found = new Map<string, [CompiledField, ...CompiledField[]]>()
  for (const field of fields) {
    const there = found.get(keyOf(field))
    if (there === undefined) found.set(keyOf(field), [field])
    else there.push(field)
  }
  return [...found.values()].filter((group) => group.length > 1)
}
