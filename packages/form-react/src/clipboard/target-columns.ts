import type { Grid, RawTable } from '@tianbao/sheet'
import type { GridLookup, Rect } from '@tianbao/sheet-react'

/**
 * The grid columns under a block's columns. People count the columns that they see, which are fewer than the grid's: a
 * column of the block lies where a cell begins in the band where it lands. A block with merged cells, or with more
 * columns than that band has, knows the whole grid (it came from the form itself, or from its printed face): it counts
 * every column of the rows under it.
 */
export function targetColumns(
  grid: Grid,
  lookup: GridLookup,
  rows: readonly number[],
  from: number,
  table: RawTable,
): readonly number[] {
  return knowsWholeGrid(grid, lookup, rows, from, table)
    ? edgesOf(lookup, rows, from, grid.columns.length)
    : bandEdges(grid, lookup, rows, from)
}

/** Whether a block has merged cells, or more columns than the band has where it lands. */
export function knowsWholeGrid(
  grid: Grid,
  lookup: GridLookup,
  rows: readonly number[],
  from: number,
  table: RawTable,
): boolean {
  const own = bandEdges(grid, lookup, rows, from).length
  return own < table.columns || table.cells.some((cell) => cell.columnSpan > 1)
}

function bandEdges(grid: Grid, lookup: GridLookup, rows: readonly number[], from: number): readonly number[] {
  const band = rows[0] === undefined ? undefined : grid.rows[rows[0]]?.band
  const own = rows.filter((row) => grid.rows[row]?.band === band)
  return edgesOf(lookup, own, from, grid.columns.length)
}

/** The columns where a cell of some of the rows begins, left to right. */
export function edgesOf(
  lookup: GridLookup,
  rows: readonly number[],
  from: number,
  end: number,
): readonly number[] {
  const edges = new Set<number>()
  for (const row of rows) {
    for (const cell of lookup.across(row)) {
      if (cell.column >= from && cell.column < end) edges.add(cell.column)
    }
  }
  return [...edges].sort((a, b) => a - b)
}

/** The columns that one counts in a rectangle. */
export function columnsIn(lookup: GridLookup, rect: Rect): readonly number[] {
  const rows = Array.from({ length: rect.rowEnd - rect.row }, (_, index) => rect.row + index)
  return edgesOf(lookup, rows, rect.column, rect.columnEnd)
}
