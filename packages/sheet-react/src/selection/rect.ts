import type { Grid, GridCell } from '@tianbao/sheet'
import type { GridLookup } from '../grid-lookup.ts'

/** A rectangle of a grid, in rows and columns from zero; the ends are not in it. */
export interface Rect {
  readonly row: number
  readonly column: number
  readonly rowEnd: number
  readonly columnEnd: number
}

export function rectOf(cell: GridCell): Rect {
  const { row, column } = cell
  return { row, column, rowEnd: row + cell.rowSpan, columnEnd: column + cell.columnSpan }
}

/** The smallest rectangle that holds both. */
export function joinRects(a: Rect, b: Rect): Rect {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    rowEnd: Math.max(a.rowEnd, b.rowEnd),
    columnEnd: Math.max(a.columnEnd, b.columnEnd),
  }
}

export function isSameRect(a: Rect, b: Rect): boolean {
  return a.row === b.row && a.column === b.column && a.rowEnd === b.rowEnd && a.columnEnd === b.columnEnd
}

export function holdsCell(rect: Rect, cell: GridCell): boolean {
  return isSameRect(joinRects(rect, rectOf(cell)), rect)
}

/** The rectangle grown until it cuts no merged cell. Only its edges are looked at: what is cut crosses one of them. */
export function growRect(lookup: GridLookup, rect: Rect): Rect {
  let grown = rect
  for (;;) {
    const next = overEdges(lookup, grown)
    if (isSameRect(next, grown)) return grown
    grown = next
  }
}

function overEdges(lookup: GridLookup, rect: Rect): Rect {
  let grown = rect
  const take = (row: number, column: number) => {
    const cell = lookup.at(row, column)
    if (cell) grown = joinRects(grown, rectOf(cell))
  }
  for (let column = rect.column; column < rect.columnEnd; column += 1) {
    take(rect.row, column)
    take(rect.rowEnd - 1, column)
  }
  for (let row = rect.row; row < rect.rowEnd; row += 1) {
    take(row, rect.column)
    take(row, rect.columnEnd - 1)
  }
  return grown
}

/** The cells in a rectangle that cuts none, in reading order. */
export function cellsIn(lookup: GridLookup, rect: Rect): readonly GridCell[] {
  const cells: GridCell[] = []
  for (let row = rect.row; row < rect.rowEnd; row += 1) {
    for (let column = rect.column; column < rect.columnEnd; ) {
      const cell = lookup.at(row, column)
      if (cell && cell.row === row && cell.column === column) cells.push(cell)
      column = cell ? Math.max(column + 1, cell.column + cell.columnSpan) : column + 1
    }
  }
  return cells
}

/** The whole of the band that a cell is in, and what its cells reach beyond it. */
export function bandRect(grid: Grid, lookup: GridLookup, cell: GridCell): Rect {
  const { band } = grid.rows[cell.row] ?? {}
  let { row } = cell
  let rowEnd = row + 1
  while (row > 0 && isBody(grid, row - 1, band)) row -= 1
  while (rowEnd < grid.rows.length && isBody(grid, rowEnd, band)) rowEnd += 1
  const inner = lookup.across(cell.row).filter((own) => own.kind !== 'side')
  return growRect(lookup, {
    row,
    rowEnd,
    column: inner[0]?.column ?? cell.column,
    columnEnd: grid.columns.length,
  })
}

function isBody(grid: Grid, row: number, band: string | undefined): boolean {
  return grid.rows[row]?.band === band && grid.rows[row]?.head === false
}
