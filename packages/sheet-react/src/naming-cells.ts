import type { Grid, GridCell } from '@tianbao/sheet'

/**
 * The cells that name their rows, in bands that have heads: behind the levels the innermost label, or the first value
 * (a row's own name) where there is none; and the heads that stand over just these. Linear in cells.
 */
export function namingCells(grid: Grid): ReadonlySet<GridCell> {
  const headed = new Set(grid.rows.flatMap((row) => (row.head ? [row.band] : [])))
  const body = grid.cells.filter((cell) => {
    const row = grid.rows[cell.row]
    return row !== undefined && !row.head && headed.has(row.band)
  })
  const levels = new Set(body.filter(isLevel).map((cell) => columnOf(grid, cell)))
  const names = new Map<number, GridCell>()
  const closed = new Set<number>()
  for (const cell of body) {
    const isOver = isLevel(cell) || (cell.columnSpan === 1 && levels.has(columnOf(grid, cell)))
    if (isOver || closed.has(cell.row)) continue
    if (cell.kind === 'label' || !names.has(cell.row)) names.set(cell.row, cell)
    if (cell.kind !== 'label') closed.add(cell.row)
  }
  const found = new Set(names.values())
  const places = new Set([...found].map((cell) => placeOf(grid, cell)))
  for (const cell of grid.cells) {
    if (cell.kind === 'head' && places.has(placeOf(grid, cell))) found.add(cell)
  }
  return found
}

/** It stands over several rows, or could. */
function isLevel(cell: GridCell): boolean {
  return cell.kind === 'side' || cell.kind === 'level' || cell.rowSpan > 1
}

function columnOf(grid: Grid, cell: GridCell): string {
  return `${grid.rows[cell.row]?.band} ${cell.column}`
}

function placeOf(grid: Grid, cell: GridCell): string {
  return `${columnOf(grid, cell)} ${cell.columnSpan}`
}
