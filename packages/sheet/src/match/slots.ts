/** What a row shows of a cell, left to right: its corner row, or one that it only reaches into. */
export interface Slot<C> {
  readonly cell: C
  readonly isCorner: boolean
}

interface Placed {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
}

/** The cells of each row, left to right, those that began above it too. Work: the rows of all cells together. */
export function slotsOf<C extends Placed>(
  cells: readonly C[],
  rows: number,
): readonly (readonly Slot<C>[])[] {
  const slots: Slot<C>[][] = Array.from({ length: rows }, () => [])
  for (const cell of cells) {
    for (let row = cell.row; row < Math.min(rows, cell.row + cell.rowSpan); row++) {
      slots[row]?.push({ cell, isCorner: row === cell.row })
    }
  }
  for (const row of slots) row.sort((a, b) => a.cell.column - b.cell.column)
  return slots
}
