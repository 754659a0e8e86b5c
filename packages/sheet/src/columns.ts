import type { Column } from './sheet.ts'
import { readHoles } from './text/holes.ts'

/** Whether a column has only a head over others, and no cells of its own. */
export function isGroup(column: Column): column is Column & { readonly columns: readonly Column[] } {
  return column.columns !== undefined && column.columns.length > 0
}

/** The columns that have cells, in the order of the tree. */
export function leavesOf(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column) => (isGroup(column) ? leavesOf(column.columns) : [column]))
}

/**
 * Whether a column has a head: one is written, or it is left out over an input, whose property's title then stands
 * in. A level or a group without a written head has none, and neither has `head: ""`.
 */
export function hasHead(column: Column): boolean {
  if (column.head !== undefined) return column.head !== ''
  return !isGroup(column) && column.level === undefined && readHoles(column.cell).isInput
}
