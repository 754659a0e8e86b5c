import type { Band } from '@tianbao/sheet'
import type { Template } from '../template.ts'
import type { Group } from './survey.ts'

/** Groups whose children are rows: those of nothing but objects, and those that a table or a rule goes through. */
export function groupsOf(
  groups: Readonly<Record<string, Group>>,
  template: Template,
): Readonly<Record<string, readonly string[]>> {
  const used = new Set([
    ...(template.sheet?.bands ?? []).flatMap(rowsOf),
    ...(template.rules ?? []).flatMap((rule) => (rule.each === undefined ? [] : [rule.each])),
  ])
  return Object.fromEntries(
    Object.entries(groups)
      .filter(([pattern, group]) => group.isPure || used.has(pattern))
      .map(([pattern, group]) => [pattern, group.children]),
  )
}

function rowsOf(band: Band): readonly string[] {
  switch (band.band) {
    case 'grid':
      return []
    case 'table':
      return typeof band.rows === 'string' ? [band.rows] : band.rows
    case 'stack':
      return band.bands.flatMap(rowsOf)
  }
}
