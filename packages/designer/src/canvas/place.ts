import { cellKey } from '@tianbao/sheet-react'
import type { Drawing } from './drawing/draw-design.ts'

/** A place of the grid, in rows and columns from zero. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** The place that is nearest to one and in the table; null where there is no table. */
export function clamp({ row, column }: Place, { grid }: Drawing): Place | null {
  if (grid.rows.length === 0 || grid.columns.length === 0) return null
  return {
    row: Math.max(0, Math.min(row, grid.rows.length - 1)),
    column: Math.max(0, Math.min(column, grid.columns.length - 1)),
  }
}

/** Where a place of one drawing is in another: in the cell of the same name, else where it was. */
export function samePlace(place: Place, was: Drawing, now: Drawing): Place | null {
  const cell = was.lookup.at(place.row, place.column)
  const there = now.lookup.at(place.row, place.column)
  // Most gestures leave a cell where it is: then nothing has to be looked up by name.
  const same =
    cell && there && cellKey(cell) === cellKey(there) ? there : cell && now.lookup.named(cellKey(cell))
  if (!cell || !same) return clamp(place, now)
  const isAlike = same.rowSpan === cell.rowSpan && same.columnSpan === cell.columnSpan
  return isAlike
    ? { row: same.row + (place.row - cell.row), column: same.column + (place.column - cell.column) }
    : { row: same.row, column: same.column }
}
