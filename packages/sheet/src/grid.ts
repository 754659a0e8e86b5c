/**
 * Exactly the rows to draw. Keys of `rows` and `items` are band ids; within a repeated stack (`each`) a band's key is
 * `<item address>/<band id>`, and `items` gives the addresses of the repeated rows.
 */
export interface Shape {
  readonly rows: Readonly<Record<string, readonly ShapeRow[]>>
  readonly items?: Readonly<Record<string, readonly string[]>>
  /**
   * What is hidden: column parts (`band#column`; of a head over others: all of them), rows and cells of grid bands
   * (`band#id`), bands (`band`), and addresses of data rows. Within a repeated stack a part may bear its item:
   * `goals#g1/band#column`. A hidden column gives its place to the column before it, the first to the one after it;
   * a hidden cell stays as an empty one.
   */
  readonly hidden?: ReadonlySet<string>
}

export interface ShapeRow {
  /** The data row: `annual#r7`, or the group child `funds.income.fiscal`. A note row has the node's address. */
  readonly address: string
  /** Run keys of level 1, 2, …: equal neighbours merge; null where there is no node at that level. */
  readonly levels: readonly (string | null)[]
  /** Run keys of columns with `merge: "value"`, by column id; absent or null never merges. */
  readonly values?: Readonly<Record<string, string | null>>
  /**
   * Fields (paths below the row) that the row has; a cell of any other is drawn empty. Absent: all.
   * Of a note row: the columns (by id, or by the field that they show) that have a text.
   */
  readonly fields?: ReadonlySet<string>
  /** The row is a catalog node's note: labels, no data. */
  readonly note?: boolean
}

/** Geometry only: where every cell of the table lies, what it shows and what drew it. No text. */
export interface Grid {
  /** Grid columns left to right, widths in millimetres. */
  readonly columns: readonly { readonly id: string; readonly width: number }[]
  readonly rows: readonly GridRow[]
  /** In reading order; together they tile the table exactly. */
  readonly cells: readonly GridCell[]
  /** Overlaps and cells of no width: never a broken table. */
  readonly faults: readonly GridFault[]
}

/**
 * The same object in two grids of one placer says that the row is drawn the same in both, wherever it stands: the same
 * cells begin in it, over as many rows, but for the labels at the sides of blocks.
 */
export interface GridRow {
  /**
   * Band that drew it, and its row: a grid row's id, `head1`…, or the data row's address. Unique together.
   * Within a repeated stack the band is `<item address>/<band id>`, as in `Shape`.
   */
  readonly band: string
  readonly key: string
  /** Least height in millimetres, where the sheet gives one. */
  readonly height?: number
  /** A header row of a table band: repeated on every page and kept in sight. */
  readonly head: boolean
  /** The data row that it draws, if one. */
  readonly address?: string
  /** Stacks around the band, outermost first: sections of the form. Named as `band` is. */
  readonly within: readonly string[]
}

export interface GridCell {
  /** Zero-based. */
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** What it is: printed words (label, head, level, side), a place for values (field), or nothing. */
  readonly kind: 'label' | 'head' | 'level' | 'side' | 'field' | 'empty'
  /** What it shows: the field's address, or null for printed words. Text with several holes names its first. */
  readonly address: string | null
  /** Every field it shows: several where equal values were merged, or where a text has several holes. */
  readonly addresses: readonly string[]
  /**
   * The sheet part and row that drew it; the pair is unique. `part` is an address in the sheet: `money#current` (of a
   * body), `money#current.head`, `money_block.side`, `header#name_label`. `row` is the data row, of merged ones the
   * first; of heads, sides and grid bands within a repeated stack the item. What no cell covers is drawn by the band
   * alone (`part` is `money`), `row` being `<band as in GridRow>/<row key>/<grid column>`.
   */
  readonly from: { readonly part: string; readonly row?: string }
  /** For a level cell: which level. */
  readonly level?: number
}

export interface GridFault {
  readonly code: 'sheet.overlap' | 'sheet.no_width'
  readonly parts: readonly string[]
}
