import type { Grid, GridCell } from './grid.ts'

/** A grid some of whose rows are not shown. */
export interface GridWithout {
  readonly grid: Grid
  /** Where a row of the whole grid stands in this one: itself, else the next one above that is shown; −1: none is. */
  at(row: number): number
}

/**
 * A grid without some of its rows. What covers such rows and others covers the others; the rest moves up. Rows, and
 * cells that lie as before, are the same objects, and so are moved ones from one call to the next.
 */
export function withoutRows(grid: Grid, gone: ReadonlySet<number>): GridWithout {
  if (gone.size === 0) return { grid, at: (row) => row }
  const kept: number[] = [0]
  for (const row of grid.rows.keys()) kept.push((kept[row] ?? 0) + (gone.has(row) ? 0 : 1))
  const before = (row: number) => kept[Math.min(row, grid.rows.length)] ?? 0
  const cells: GridCell[] = []
  let isOrdered = true
  for (const cell of grid.cells) {
    const row = before(cell.row)
    const rowSpan = before(cell.row + cell.rowSpan) - row
    if (rowSpan === 0) continue
    if (gone.has(cell.row)) isOrdered = false
    cells.push(lying(cell, row, rowSpan))
  }
  // A cell that began in a row that is gone begins in the next one now, among its cells.
  if (!isOrdered) cells.sort((a, b) => a.row - b.row || a.column - b.column)
  return {
    grid: { ...grid, rows: grid.rows.filter((_, row) => !gone.has(row)), cells },
    at: (row) => before(row + 1) - 1,
  }
}

const moved = new WeakMap<GridCell, GridCell>()

function lying(cell: GridCell, row: number, rowSpan: number): GridCell {
  if (cell.row === row && cell.rowSpan === rowSpan) return cell
  const known = moved.get(cell)
  if (known?.row === row && known.rowSpan === rowSpan) return known
  const made = { ...cell, row, rowSpan }
  moved.set(cell, made)
  return made
}
