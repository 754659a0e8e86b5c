import { sheetBands, tableRows } from '../paths/sheet-bands.ts'
import type { Template } from '../template.ts'
import type { Group } from './survey.ts'

/** Groups whose children are rows: those of nothing but objects, and those that a table or a rule goes through. */
export function groupsOf(
  groups: Readonly<Record<string, Group>>,
  template: Template,
): Readonly<Record<string, readonly string[]>> {
  const used = new Set([
    ...sheetBands(template.sheet).flatMap(tableRows),
    ...(template.rules ?? []).flatMap((rule) => (rule.each === undefined ? [] : [rule.each])),
  ])
  return Object.fromEntries(
    Object.entries(groups)
      .filter(([pattern, group]) => group.isPure || used.has(pattern))
      .map(([pattern, group]) => [pattern, group.children]),
  )
}
