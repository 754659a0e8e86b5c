import type { Grid, GridCell } from '../grid.ts'
import { align } from './align.ts'
import { type Fits, lossOf, matchRow, strayLoss, weighRow } from './match-row.ts'
import type { RawCell, RawTable } from './raw-table.ts'
import { type Slot, slotsOf } from './slots.ts'

/** What a raw table is in terms of a sheet. */
export interface Match {
  /** For each cell of the raw table, in its order. */
  readonly cells: readonly CellMatch[]
  /** For each row of the raw table. */
  readonly rows: readonly RowPlace[]
  /** Share of the raw texts that found a place, from 0 to 1. */
  readonly share: number
}

export interface CellMatch {
  readonly raw: RawCell
  /** The cell of the grid that it is; null where it is none. For a row more it is the cell of the row before. */
  readonly cell: GridCell | null
  /** It is of a row that the grid lacks: its part is the cell's, its row is not. */
  readonly isMore: boolean
  /** It only continues the cell, whose merge was lost. */
  readonly isRest: boolean
  /** As `fits` said; 0 where there is no cell. */
  readonly fit: number
}

/** `row`: position in the grid; `more`: one more data row of the band of that row; `none`: found no place. */
export type RowPlace =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'more'; readonly row: number }
  | { readonly kind: 'none' }

/** Rows that are so far out of step are not looked for. */
const mostOutOfStep = 128

/**
 * Finds what a raw table (clipboard, Word, Excel) is in a grid: rows in order, each with the cells that fit best.
 * The raw grid may have other columns, lack rows or have more of them, and have lost its merges.
 * Law: the grid's own cells with their words come back, each as itself, where `fits` gives 1 to a cell's own words.
 */
export function match(grid: Grid, raw: RawTable, fits: Fits): Match {
  const sheetRows = slotsOf(grid.cells, grid.rows.length)
  const rawRows = slotsOf(raw.cells, raw.rows)
  const known = remember(fits)
  const window = Math.min(mostOutOfStep, 32 + Math.abs(sheetRows.length - rawRows.length))
  const pairs = align(sheetRows.length, rawRows.length, window, {
    pair: (one, other) => weighRow(sheetRows[one] ?? [], rawRows[other] ?? [], known),
    skipOne: (one) => lossOf(sheetRows[one] ?? []),
    skipOther: (other) => strayLoss(rawRows[other] ?? []),
  })
  const places = placeRows(
    grid,
    sheetRows,
    rawRows,
    new Map(pairs.map(([one, other]) => [other, one])),
    known,
  )
  const found = new Map<RawCell, CellMatch>()
  places.forEach((place, at) => {
    if (place.kind === 'none') return
    const sheetRow = sheetRows[place.row] ?? []
    const rawRow = rawRows[at] ?? []
    for (const [one, other] of matchRow(sheetRow, rawRow, known).pairs) {
      note(found, sheetRow[one], rawRow[other], place.kind === 'more', known)
    }
  })
  const cells = raw.cells.map((cell) => found.get(cell) ?? stray(cell))
  const texts = cells.filter(({ raw: { text } }) => text.trim() !== '')
  const placed = texts.filter(({ cell, fit }) => cell !== null && fit > 0)
  return { cells, rows: places, share: texts.length === 0 ? 1 : placed.length / texts.length }
}

/** Rows that paired, and between them those that are one more row of the data row before. */
function placeRows(
  grid: Grid,
  sheetRows: readonly (readonly Slot<GridCell>[])[],
  rawRows: readonly (readonly Slot<RawCell>[])[],
  paired: ReadonlyMap<number, number>,
  fits: Fits,
): readonly RowPlace[] {
  let before: number | null = null
  return rawRows.map((raw, at): RowPlace => {
    const row = paired.get(at)
    if (row !== undefined) {
      before = row
      return { kind: 'row', row }
    }
    const isMore =
      before !== null &&
      grid.rows[before]?.address !== undefined &&
      matchRow(sheetRows[before] ?? [], raw, fits).gain > strayLoss(raw)
    return isMore && before !== null ? { kind: 'more', row: before } : { kind: 'none' }
  })
}

function note(
  found: Map<RawCell, CellMatch>,
  sheet: Slot<GridCell> | undefined,
  raw: Slot<RawCell> | undefined,
  isMore: boolean,
  fits: Fits,
): void {
  if (sheet === undefined || raw === undefined || !raw.isCorner) return
  const fit = fits(sheet.cell, raw.cell.text)
  found.set(raw.cell, { raw: raw.cell, cell: sheet.cell, isMore, isRest: !sheet.isCorner, fit })
}

function stray(raw: RawCell): CellMatch {
  return { raw, cell: null, isMore: false, isRest: false, fit: 0 }
}

/** `fits` is asked once for each cell and text. */
function remember(fits: Fits): Fits {
  const known = new Map<GridCell, Map<string, number>>()
  return (cell, text) => {
    const texts = known.get(cell) ?? new Map<string, number>()
    if (texts.size === 0) known.set(cell, texts)
    const before = texts.get(text)
    if (before !== undefined) return before
    const fit = fits(cell, text)
    texts.set(text, fit)
    return fit
  }
}
