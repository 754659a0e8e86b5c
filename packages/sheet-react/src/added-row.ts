/**
 * A row that a table's owner draws between those of its grid: it says what follows from them, and nobody stands in it.
 * The same object as long as it is drawn the same.
 */
export interface AddedRow {
  /** Unique in the table. */
  readonly key: string
  /** The grid column where it begins; cells left of it that reach the row before it go on beside it. */
  readonly column: number
  /** From `column` to the right edge, without a gap. The first one names the row. */
  readonly cells: readonly AddedCell[]
  /** What its cells say, by their order; the same array until one says something else. */
  texts(): readonly string[]
  /** Returns the way out. */
  subscribe(listener: () => void): () => void
}

export interface AddedCell {
  readonly column: number
  readonly columnSpan: number
  /** What a screen reader says before the text: the row and the column. Empty: the text alone. */
  readonly name: string
  /** What its text follows from is computed, and marked as that. */
  readonly isComputed: boolean
  /** Left out: at the right, as figures stand. */
  readonly align?: 'left' | 'centre'
  /** Words as the form prints them; the first cell's are. */
  readonly isPrinted?: boolean
  /** What may be done here: a button behind the text. */
  readonly act?: { readonly words: string; readonly run: () => void }
}

/** By the position of the grid's row that they stand below; those that begin farther right come first. */
export type AddedRows = ReadonlyMap<number, readonly AddedRow[]>

export const noAddedRows: AddedRows = new Map()

const none: readonly AddedRow[] = []

/** The rows that stand below one of the grid. */
export function addedBelow(added: AddedRows, row: number): readonly AddedRow[] {
  return added.get(row) ?? none
}

/** How many of the rows below those from `start` up to, not including, `end` stand beside a cell that ends at a column. */
export function addedBeside(added: AddedRows, start: number, end: number, column: number): number {
  if (added.size === 0) return 0
  let count = 0
  for (let row = start; row < end; row += 1)
    for (const one of addedBelow(added, row)) if (one.column >= column) count += 1
  return count
}
