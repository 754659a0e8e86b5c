/** A table as it came from a clipboard, a Word or an Excel file: texts where they lie, in reading order. */
export interface RawTable {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly RawCell[]
  /** How wide the columns are, in whatever unit; left out where the source does not say it of each. */
  readonly widths?: readonly number[]
}

/** Positions are zero-based and count the file's own grid, which need not be the sheet's. */
export interface RawCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
}

/** A cell as HTML writes it: its place follows from what stands before it. */
export interface LooseCell {
  readonly text: string
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly width?: number
}

/** More columns than this are cut off, so that a lying span costs nothing. */
const mostColumns = 1024

/**
 * Places cells as a browser does: each stands in the first place of its row that no cell from above covers; a span
 * ends at the table's last row, and where another cell begins. (HTML, "forming a table".) Columns are as wide as is said of
 * them, else as the first cell that fills one.
 */
export function layRawTable(rows: readonly (readonly LooseCell[])[], said: readonly number[] = []): RawTable {
  const cells: RawCell[] = []
  // For each column, the first row that is free in it.
  const free: number[] = []
  const widths = [...said]
  let columns = 0
  rows.forEach((row, at) => {
    let column = 0
    for (const { text, rowSpan, columnSpan, width } of row) {
      while ((free[column] ?? 0) > at) column += 1
      if (column >= mostColumns) break
      const down = Math.min(spanOf(rowSpan), rows.length - at)
      const end = Math.min(column + spanOf(columnSpan), mostColumns)
      let right = column + 1
      while (right < end && (free[right] ?? 0) <= at) right += 1
      for (let each = column; each < right; each++) free[each] = at + down
      cells.push({ row: at, column, rowSpan: down, columnSpan: right - column, text })
      if (right === column + 1 && width !== undefined) widths[column] ??= width
      columns = Math.max(columns, right)
      column = right
    }
  })
  const own = Array.from({ length: columns }, (_, at) => widths[at] ?? 0)
  return {
    rows: rows.length,
    columns,
    cells,
    ...(own.length > 0 && own.every(isWide) ? { widths: own } : {}),
  }
}

function spanOf(span: number | undefined): number {
  return span !== undefined && Number.isInteger(span) && span > 0 ? span : 1
}

function isWide(width: number): boolean {
  return Number.isFinite(width) && width > 0
}
