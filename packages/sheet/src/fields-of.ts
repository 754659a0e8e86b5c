import type { Sheet } from './sheet.ts'
import { readHoles } from './text/holes.ts'
import { below, textsOf } from './texts.ts'

const known = new WeakMap<Sheet, ReadonlySet<string>>()

/**
 * Patterns of the fields that a sheet places, `*` for a row or a child of a group: `department`, `annual.*.target`,
 * `funds.income.*.current`, `goals.*.long.*.name`. Read once per sheet.
 */
export function fieldsOf(sheet: Sheet): ReadonlySet<string> {
  const before = known.get(sheet)
  if (before !== undefined) return before
  const fields = new Set<string>()
  for (const { text, bases } of textsOf(sheet)) {
    for (const path of readHoles(text).paths) for (const base of bases) fields.add(below(base, path))
  }
  known.set(sheet, fields)
  return fields
}

/** Of a schema's fields (`funds.income.fiscal.current`, `annual.*.target`) those that no text places: 未放置. */
export function unplacedFields(sheet: Sheet, fields: Iterable<string>): readonly string[] {
  const placed = fieldsOf(sheet)
  return [...fields].filter((field) => !patternsOf(field).some((pattern) => placed.has(pattern)))
}

/**
 * The patterns that place a field: itself, or with one name as `*`, since a table of a group has its children as rows.
 */
export function patternsOf(field: string): readonly string[] {
  const names = field.split('.')
  return [field, ...names.map((_, position) => names.with(position, '*').join('.'))]
}
