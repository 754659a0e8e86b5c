import type { Grid, GridCell, Line, Look, Page } from '@tianbao/sheet'

/** One cell's words as paper bears them. */
export interface PaperCell {
  readonly words: string
  /** What the form prints, broken between words where it is narrow; what people wrote fills its lines. */
  readonly isLabel: boolean
  /** A text of its own: its lines are full, its paragraphs begin two characters in. */
  readonly isProse: boolean
  readonly align: 'left' | 'centre' | 'right'
  /** What else the sheet says of its looks. */
  readonly look: Look
  /** Room to be left for what is written by hand, in millimetres. */
  readonly room?: number
}

/** A line over or under the table, its words filled in. */
export interface PaperLine {
  readonly id: string
  readonly role: NonNullable<Line['role']> | 'small'
  readonly left?: string
  readonly centre?: string
  readonly right?: string
}

/** What is printed of a form, as it stood when this was made: words only, no marks, no colours. */
export interface PaperSource {
  readonly page: Page
  readonly grid: Grid
  readonly above: readonly PaperLine[]
  readonly below: readonly PaperLine[]
  cell(cell: GridCell): PaperCell
}
