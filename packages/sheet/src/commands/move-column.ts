import { isGroup, leavesOf } from '../columns.ts'
import type { GridCell } from '../grid.ts'
import type { Column, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { type Layout, layOut, rightOf } from './layout.ts'
import { type Outcome, refuse } from './outcome.ts'
import { rekey } from './rekey.ts'
import { mapBands } from './tree.ts'

/**
 * Moves a grid column behind another (null: first), with all that stands in it alone; what is wider gives it up, or
 * keeps it where it still lies beside the rest. Refused where that would tear something else apart.
 */
export function moveColumn(
  sheet: Sheet,
  spec: { readonly column: string; readonly after: string | null },
): Outcome {
  const layout = layOut(sheet)
  const from = layout.at.get(spec.column)
  const column = from === undefined ? undefined : sheet.columns[from]
  if (from === undefined || column === undefined) return refuse('no_column', { column: spec.column })
  if (spec.after !== null && !layout.at.has(spec.after)) return refuse('no_column', { column: spec.after })
  if (spec.after === spec.column) return changeSheet(sheet, sheet)
  const columns = sheet.columns.toSpliced(from, 1)
  const to = columns.findIndex(({ id }) => id === spec.after) + 1
  columns.splice(to, 0, column)
  const order = new Map(columns.map(({ id }, position) => [id, position]))

  const begin = (box: GridCell | undefined, at: string) => {
    const isWider = box !== undefined && box.columnSpan > 1 && box.column <= from && from < rightOf(box)
    return isWider ? firstOf(box, layout, order, spec.column) : at
  }
  const inside = (box: GridCell | undefined, at: string) => {
    if (box === undefined) return at
    const beside = columns[to + 1]?.id
    if (at === beside && standsInside(layout, box, from)) return spec.column
    return at === spec.column && from + 1 < columns.length ? layout.id(from + 1) : at
  }
  const moved = mapBands({ ...rekey(sheet, layout, begin, inside), columns }, (band) =>
    band.band === 'table' ? { ...band, columns: sortColumns(band.columns, order) } : band,
  )
  return keepsParts(sheet, moved, layout, spec.column)
    ? changeSheet(sheet, moved)
    : refuse('would_tear', spec)
}

/** Where a part begins that covered the column: with it where it still lies beside the rest, else with the rest. */
function firstOf(box: GridCell, layout: Layout, order: ReadonlyMap<string, number>, column: string): string {
  const rest: string[] = []
  for (let position = box.column; position < rightOf(box); position++) rest.push(layout.id(position))
  const places = rest.filter((id) => id !== column).map((id) => order.get(id) ?? 0)
  const first = Math.min(...places)
  const own = order.get(column) ?? 0
  const isBeside = own >= first - 1 && own <= Math.max(...places) + 1
  const start = isBeside ? Math.min(own, first) : first
  return rest.find((id) => order.get(id) === start) ?? column
}

/** Whether something right of a side stands in the column alone, so that it moves along. */
function standsInside(layout: Layout, side: GridCell, column: number): boolean {
  return [...layout.boxes.values()].some(
    (box) =>
      box.column === column &&
      box.columnSpan === 1 &&
      box.column >= rightOf(side) &&
      box.row >= side.row &&
      box.row < side.row + side.rowSpan,
  )
}

/** Whether every part still has its grid columns, but for the one that moved; what stood in it alone has it alone. */
function keepsParts(before: Sheet, after: Sheet, layout: Layout, column: string): boolean {
  const next = layOut(after)
  const covers = (sheet: Sheet, box: GridCell) =>
    new Set(sheet.columns.slice(box.column, rightOf(box)).map(({ id }) => id))
  return [...layout.boxes].every(([part, box]) => {
    const now = next.boxes.get(part)
    if (now === undefined) return false
    const had = covers(before, box)
    const has = covers(after, now)
    if (had.size === 1 && had.has(column)) return has.size === 1 && has.has(column)
    return [...had].every((id) => id === column || has.has(id))
  })
}

/** Table columns in the order in which they lie. */
function sortColumns(columns: readonly Column[], order: ReadonlyMap<string, number>): readonly Column[] {
  const placeOf = (column: Column) =>
    Math.min(...leavesOf([column]).map(({ at }) => order.get(at ?? '') ?? Number.POSITIVE_INFINITY))
  const sorted = columns
    .map((column) => (isGroup(column) ? { ...column, columns: sortColumns(column.columns, order) } : column))
    .sort((a, b) => placeOf(a) - placeOf(b))
  return sorted
}
