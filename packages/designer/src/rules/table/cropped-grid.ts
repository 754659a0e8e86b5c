import type { Grid, GridCell } from '@tianbao/sheet'

/** A cell as it is drawn among the rows that are shown. */
export interface CroppedCell {
  readonly cell: GridCell
  readonly rowSpan: number
}

/** Rows of a grid that are shown, from top to bottom, and how many were left out before each. */
export interface CroppedRow {
  readonly row: number
  readonly cells: readonly CroppedCell[]
  readonly leftOut: number
}

/** Part of a table: the rows that are kept. A cell over several rows stands at the first of them that is. */
export function croppedGrid(grid: Grid, keep: ReadonlySet<number>): readonly CroppedRow[] {
  const rows = [...keep].filter((row) => row >= 0 && row < grid.rows.length).toSorted((a, b) => a - b)
  const position = new Map(rows.map((row, at) => [row, at]))
  const cells: CroppedCell[][] = rows.map(() => [])
  for (const cell of grid.cells) {
    const shown: number[] = []
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const at = position.get(row)
      if (at !== undefined) shown.push(at)
    }
    const first = shown[0]
    if (first !== undefined) cells[first]?.push({ cell, rowSpan: shown.length })
  }
  return rows.map((row, at) => ({
    row,
    cells: (cells[at] ?? []).toSorted((a, b) => a.cell.column - b.cell.column),
    leftOut: row - (at === 0 ? 0 : (rows[at - 1] ?? 0) + 1),
  }))
}

/** Most rows of one band that are shown: all of them would be alike. */
const mostAlike = 4

/** The rows that a rule has to do with, with the heads of their bands; of rows that are alike the first few. */
export function rowsOfInterest(grid: Grid, isMarked: (address: string) => boolean): ReadonlySet<number> {
  const marked = new Set<number>()
  for (const cell of grid.cells)
    if (cell.addresses.some(isMarked))
      for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) marked.add(row)
  const bands = new Set([...marked].map((row) => grid.rows[row]?.band))
  const keep = new Set<number>()
  const count = new Map<string, number>()
  for (const [row, { band, head, address }] of grid.rows.entries()) {
    if (!bands.has(band)) continue
    if (head) keep.add(row)
    else if (marked.has(row)) {
      const before = count.get(band) ?? 0
      const isRowOfList = address?.includes('#') === true
      if (!isRowOfList || before < mostAlike) keep.add(row)
      count.set(band, before + 1)
    }
  }
  return keep
}
