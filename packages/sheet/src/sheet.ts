/**
 * 表样: the official table, once, for every face it has (screen, print, Word, Excel, PDF).
 *
 * Ids: bands, grid columns and free lines are unique in the sheet; columns, rows and cells are unique in their band.
 * A text may have holes: `{$year-1}`, `{$index}`, `{$unit}` are variables, any other hole is a field; `{{` is a brace.
 */
export interface Sheet {
  readonly page: Page
  /** Grid columns, left to right; widths in millimetres. */
  readonly columns: readonly { readonly id: string; readonly width: number }[]
  /** Free lines over the table; the title is one of them. */
  readonly above?: readonly Line[]
  readonly bands: readonly Band[]
  readonly below?: readonly Line[]
}

/** Millimetres; A4 is 210 × 297. */
export interface Page {
  readonly size: 'A4' | 'A3'
  readonly orientation: 'portrait' | 'landscape'
  /** The type size of the table in points; 9.5 where left out. */
  readonly typeSize?: number
  readonly margins: {
    readonly top: number
    readonly right: number
    readonly bottom: number
    readonly left: number
  }
}

/** A line outside the table. `role` says how it is set; a line without one is small text. */
export interface Line {
  readonly id: string
  readonly role?: 'title' | 'subtitle' | 'line' | 'heading' | 'notes'
  readonly left?: string
  readonly centre?: string
  readonly right?: string
}

export type Band = GridBand | TableBand | StackBand

/** Rows and sparse cells. */
export interface GridBand {
  readonly id: string
  readonly band: 'grid'
  /** Names the section that the band is, where people list or jump to sections; default: its side, head or first label. */
  readonly title?: string
  readonly rows: readonly { readonly id: string; readonly height?: number }[]
  readonly cells: readonly Cell[]
}

/**
 * A cell of a grid band. `at` is its corner, [row id, grid column id]; it reaches to the next cell that crosses its
 * rows, or to the band's right edge. A cell over several rows stores its last row. Without `text` it stays empty.
 */
export interface Cell extends Look {
  readonly id: string
  readonly at: readonly [row: string, column: string]
  readonly to?: string
  readonly text?: string
}

/** One row per item of an array, or per object child of each group named in `rows`. */
export interface TableBand {
  readonly id: string
  readonly band: 'table'
  /** Names the section that the band is, where people list or jump to sections; default: its side, head or first label. */
  readonly title?: string
  readonly rows: string | readonly string[]
  /** Least height in millimetres of a row below the heads. */
  readonly rowHeight?: number
  readonly columns: readonly Column[]
}

/**
 * A column of a table band. A column with `columns` has only a head over theirs; a leaf begins at grid column `at`.
 * `level: n` prints the n-th name above the row; equal neighbours merge within the merged column to their left.
 * With both, `cell` is used where there is no name at that level. `merge: "value"` merges equal neighbouring values.
 */
export interface Column extends Look {
  readonly id: string
  readonly at?: string
  readonly head?: string
  readonly columns?: readonly Column[]
  readonly level?: number
  readonly cell?: string
  readonly merge?: 'value'
  /** How its head is set; its own look is that of its cells. */
  readonly headLook?: Look
}

/** Bands one under another; `side` labels them all at the left edge; `each` repeats them per row of an array. */
export interface StackBand {
  readonly id: string
  readonly band: 'stack'
  /** Names the section that the band is, where people list or jump to sections; default: its side, head or first label. */
  readonly title?: string
  readonly side?: Side
  readonly each?: string
  readonly bands: readonly Band[]
}

/** The label at the left edge of a stack, up to grid column `inside`. */
export interface Side extends Look {
  readonly text: string
  readonly inside: string
}

/** A line of the table that is not as all others are. */
export type LineLook = 'none' | 'thick'

/** How a cell is set, where it is not as its kind is. */
export interface Look {
  readonly align?: 'left' | 'centre' | 'right'
  readonly vertical?: boolean
  /** Levels of indentation, of 1 em each. */
  readonly indent?: number
  readonly bold?: boolean
  /** False: the words that are printed stay on one line. What people write is never cut, and goes on in the next. */
  readonly wrap?: boolean
  /** The line at its right, and the one below it. Those at its left and above are its neighbours'. */
  readonly rightLine?: LineLook
  readonly lowerLine?: LineLook
}
