/** A cell known by its corner and its rows; `end` (exclusive) is how far it may reach, and in the result does. */
export interface Corner {
  readonly row: number
  readonly rows: number
  column: number
  end: number
}

export interface Gap {
  readonly row: number
  readonly column: number
  readonly end: number
}

/**
 * Cuts each cell at the next corner that crosses its rows. No two cells may cross in one column.
 * Returns the cells of each row, left to right. Work: the rows of all cells together.
 */
export function reachCorners<C extends Corner>(cells: readonly C[], rowCount: number): readonly C[][] {
  const rows: C[][] = Array.from({ length: rowCount }, () => [])
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    for (let row = cell.row; row < cell.row + cell.rows; row++) rows[row]?.push(cell)
  }
  for (const row of rows) {
    row.forEach((cell, position) => {
      const next = row[position + 1]
      if (next !== undefined) cell.end = Math.min(cell.end, next.column)
    })
  }
  return rows
}

/** Lets each cell that is the first of all its rows begin at the left edge. */
export function stretchLeft(rows: readonly (readonly Corner[])[], left: number): void {
  const leads = new Map<Corner, number>()
  for (const [first] of rows) if (first !== undefined) leads.set(first, (leads.get(first) ?? 0) + 1)
  for (const [cell, count] of leads) if (count === cell.rows) cell.column = left
}

/** What no cell covers, row by row, from the left edge to the right one. */
export function findGaps(rows: readonly (readonly Corner[])[], left: number, right: number): readonly Gap[] {
  return rows.flatMap((cells, row) => {
    const gaps: Gap[] = []
    let column = left
    for (const cell of cells) {
      if (cell.column > column) gaps.push({ row, column, end: cell.column })
      column = cell.end
    }
    if (column < right) gaps.push({ row, column, end: right })
    return gaps
  })
}
