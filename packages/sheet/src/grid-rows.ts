import type { Grid, GridCell } from './grid.ts'

/** A grid's cells by the row in which they begin. */
export interface GridRows {
  /** For each row, and once behind the last, the position in `cells` of the first cell that begins there or below. */
  readonly starts: Int32Array
  /** Cells over more than one row, or of a kind that may be: levels and sides. In reading order. */
  readonly over: readonly GridCell[]
  /** Cells that are not of the data row in which they begin, by name and by what they show. In reading order. */
  readonly others: readonly GridCell[]
}

const known = new WeakMap<Grid, GridRows>()

/** Reads a grid's rows, once per grid: its cells are in reading order. */
export function gridRows(grid: Grid): GridRows {
  const before = known.get(grid)
  if (before) return before
  const starts = new Int32Array(grid.rows.length + 1)
  const over: GridCell[] = []
  const others: GridCell[] = []
  let row = 0
  let own = grid.rows[0]?.address
  for (let at = 0; at < grid.cells.length; at += 1) {
    const cell = grid.cells[at] as GridCell
    while (row < cell.row) {
      starts[++row] = at
      own = grid.rows[row]?.address
    }
    if (own === undefined || cell.from.row !== own || cell.addresses.length > 1) others.push(cell)
    if (cell.rowSpan > 1 || cell.kind === 'level' || cell.kind === 'side') over.push(cell)
  }
  while (row < grid.rows.length) starts[++row] = grid.cells.length
  const made = { starts, over, others }
  known.set(grid, made)
  return made
}

/** The cells that begin in a row, left to right. */
export function cellsOfRow(grid: Grid, row: number): readonly GridCell[] {
  const { starts } = gridRows(grid)
  return grid.cells.slice(starts[row], starts[row + 1])
}

/** Whether a cell that begins in a row shows a field. */
export function showsFields(grid: Grid, row: number): boolean {
  const { starts } = gridRows(grid)
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
    if (grid.cells[at]?.address !== null) return true
  return false
}
