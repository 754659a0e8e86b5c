/** What becomes of what a cell says: as in the list of fields, or a person has to say (`asked`). */
export type CellFate = 'kept' | 'moved' | 'changed' | 'left' | 'archived' | 'asked'

/** A cell of one of two tables that stand face to face. */
export interface FaceCell {
  readonly text: string
  /** What the form prints, what people put there, or what the form computes. */
  readonly kind: 'head' | 'label' | 'value' | 'computed'
  readonly columnSpan: number
  readonly rowSpan: number
  /** Null: nothing comes from here, or goes here. */
  readonly fate: CellFate | null
  /** The new cell that waits for a person: what is decided is shown in it at once. */
  readonly at?: string
}

export interface FaceRow {
  /** What lines are drawn between: unique on its side. */
  readonly id: string
  readonly cells: readonly FaceCell[]
}

/** A part of an official table, as the form prints it; lists are told by the level above their rows. */
export interface FaceTable {
  readonly id: string
  /** Of the columns, as shares of the whole. */
  readonly widths: readonly number[]
  readonly rows: readonly FaceRow[]
}

/** A line between two rows: what was there is here, as it was or otherwise, or waits for a person. */
export interface FaceLink {
  readonly from: string
  readonly to: string
  readonly is: 'kept' | 'carried' | 'asked'
}
