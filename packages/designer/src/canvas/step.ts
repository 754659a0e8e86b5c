import type { Drawing } from './drawing/draw-design.ts'

export type Direction = 'up' | 'down' | 'left' | 'right' | 'rowStart' | 'rowEnd' | 'first' | 'last' | Edge
/** To the edge of the band. */
export type Edge = 'bandUp' | 'bandDown' | 'bandLeft' | 'bandRight'

/** Where a step from a place leads: beyond the merged cell that it is in. Null at the edge of the table. */
export function stepFrom(
  { grid, lookup }: Drawing,
  { row, column }: { readonly row: number; readonly column: number },
  direction: Direction,
): { readonly row: number; readonly column: number } | null {
  const cell = lookup.at(row, column)
  if (!cell) return null
  const lastRow = grid.rows.length - 1
  const lastColumn = grid.columns.length - 1
  const to = (nextRow: number, nextColumn: number) =>
    nextRow < 0 || nextColumn < 0 || nextRow > lastRow || nextColumn > lastColumn
      ? null
      : { row: nextRow, column: nextColumn }
  const band = grid.rows[row]?.band
  const isBand = (at: number) => grid.rows[at]?.band === band
  switch (direction) {
    case 'up':
      return to(cell.row - 1, column)
    case 'down':
      return to(cell.row + cell.rowSpan, column)
    case 'left':
      return to(row, cell.column - 1)
    case 'right':
      return to(row, cell.column + cell.columnSpan)
    case 'rowStart':
    case 'bandLeft':
      return to(row, 0)
    case 'rowEnd':
    case 'bandRight':
      return to(row, lastColumn)
    case 'first':
      return to(0, 0)
    case 'last':
      return to(lastRow, lastColumn)
    case 'bandUp': {
      let at = row
      while (at > 0 && isBand(at - 1)) at -= 1
      return to(at, column)
    }
    case 'bandDown': {
      let at = row
      while (at < lastRow && isBand(at + 1)) at += 1
      return to(at, column)
    }
  }
}
