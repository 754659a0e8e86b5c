/** A cell known by its corner and its rows; `end` (exclusive) is how far it may reach, and in the result does. */
export interface Corner {
  readonly row: number
  readonly rows: number
  readonly column: number
  end: number
}

export interface Gap {
  readonly row: number
  readonly column: number
  readonly end: number
}

/**
 * Cuts each cell at the next corner that crosses its rows, and finds what no cell covers, row by row. No two cells
 * may cross in one column. Work: the rows of all cells together.
 */
export function reachCorners(
  cells: readonly Corner[],
  rowCount: number,
  left: number,
  right: number,
): readonly Gap[] {
  const rows: Corner[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) rows[row]?.push(cell)
  }
  for (const row of rows) {
    row.forEach((cell, position) => {
      cell.end = Math.min(cell.end, row[position + 1]?.column ?? right)
    })
  }
  return rows.flatMap((row, at) => gapsOf(row, at, left, right))
}

function gapsOf(cells: readonly Corner[], row: number, left: number, right: number): Gap[] {
  const gaps: Gap[] = []
  let column = left
  for (const cell of cells) {
    if (cell.column > column) gaps.push({ row, column, end: cell.column })
    column = cell.end
  }
  if (column < right) gaps.push({ row, column, end: right })
  return gaps
}
