import type { GridCell } from '../grid.ts'

/** How a table is broken into pages. Heights in millimetres. */
export interface PageRules {
  /** Room on the first page, under the title; default: that of every page. */
  readonly firstPage?: number
  /** Whether a table that goes on prints its header rows again. */
  readonly repeatHeads: boolean
  /** A header keeps at least so much of its table with it, its own rows counted. */
  readonly keepWithHead: number
  /**
   * A first-level group, or a cell over several rows of a grid, is not cut within so many rows of either end; a group
   * within a group not within two.
   */
  readonly keepRows: number
  /** A piece of a cut cell at least so high bears the words again, as high as they are set; the highest piece always does. */
  readonly wordsFrom: number | ((cell: GridCell) => number)
}

/** What official forms on A4 look well with. */
export const pageRules: PageRules = { repeatHeads: true, keepWithHead: 38, keepRows: 3, wordsFrom: 25 }

/** A row's height; `cuts` are the heights within it where it may be cut (between paragraphs of a long text), ascending. */
export type RowHeight = number | { readonly height: number; readonly cuts: readonly number[] }

export interface SheetPage {
  /** Rows as printed, top to bottom: header rows printed again, then those of the page. */
  readonly rows: readonly PageRow[]
  /** In reading order; together they tile the page's rows. */
  readonly cells: readonly PageCell[]
  readonly height: number
  /** A row that nothing cuts is higher than the page. */
  readonly isOver: boolean
}

export interface PageRow {
  /** Position in the grid. */
  readonly row: number
  /** A header row that was printed before. */
  readonly isRepeated: boolean
  /** The slice of the row that is printed, from its top; the whole row where nothing cuts it. */
  readonly from: number
  readonly to: number
}

/** The piece of a cell on one page. */
export interface PageCell {
  readonly cell: GridCell
  /** Position among the page's rows, and how many of them. */
  readonly row: number
  readonly rowSpan: number
  /** It began on a page before; it goes on on the next one: its border is open there. */
  readonly isContinued: boolean
  readonly goesOn: boolean
  /** The cell's words stand in this piece. Of a cell in sliced rows each piece has its own words: always true. */
  readonly isWorded: boolean
}
