import { sheetLimits } from '../check/check-size.ts'
import { partAddress } from '../part-address.ts'
import type { Cell, GridBand, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { idsOfBand, mintIds } from './fresh-id.ts'
import { bottomOf, type Layout, layOut, rightOf } from './layout.ts'
import { type Outcome, refuse } from './outcome.ts'
import { gridOf } from './rows.ts'
import { cellAt, changeGrid } from './tree.ts'

/**
 * Splits a cell of a grid band: above a row, or left of a grid column, that it covers; without `at` into one cell per
 * row and grid column. Its words stay in the first; the others are empty.
 */
export function splitCell(
  sheet: Sheet,
  spec: {
    readonly band: string
    readonly cell: string
    readonly at?: { readonly row: string } | { readonly column: string }
  },
): Outcome {
  const band = gridOf(sheet, spec.band)
  if ('refused' in band) return band
  const layout = layOut(sheet)
  const cell = band.cells.find(({ id }) => id === spec.cell)
  const cover = cell === undefined ? null : coverOf(band, cell, layout)
  if (cell === undefined || cover === null) return refuse('no_cell', { cell: spec.cell })
  const rows = cutsOf(cover.rows, spec.at === undefined ? 'all' : 'row' in spec.at ? spec.at.row : null)
  const columns = cutsOf(
    cover.columns,
    spec.at === undefined ? 'all' : 'column' in spec.at ? spec.at.column : null,
  )
  if (rows === null || columns === null || rows.length * columns.length === 1) {
    return refuse('cannot_split', { cell: spec.cell })
  }
  const count = rows.length * columns.length
  if (count > sheetLimits.cells) return refuse('too_large', { count, limit: sheetLimits.cells })
  const mint = mintIds(idsOfBand(band), 'cell')
  const pieces = rows.flatMap((down, index) =>
    columns.map(([column = ''], across): Cell => {
      const base = index + across === 0 ? cell : { id: mint(), at: cell.at }
      return cellAt(base, down[0] ?? '', column, down.at(-1) ?? '')
    }),
  )
  const cells = band.cells.flatMap((each) => (each === cell ? pieces : each))
  return changeSheet(
    sheet,
    changeGrid(sheet, band.id, (grid) => ({ ...grid, cells })),
  )
}

/** The rows and grid columns that a cell covers. */
function coverOf(
  band: GridBand,
  cell: Cell,
  layout: Layout,
): { readonly rows: readonly string[]; readonly columns: readonly string[] } | null {
  const box = layout.boxes.get(partAddress(band.id, cell.id))
  if (box === undefined) return null
  return {
    rows: layout.grid.rows.slice(box.row, bottomOf(box)).map(({ key }) => key),
    columns: layout.grid.columns.slice(box.column, rightOf(box)).map(({ id }) => id),
  }
}

/** A list in runs: cut before one of its items, before all of them, or not at all; null where the cut is not inside. */
function cutsOf(list: readonly string[], at: string | null): readonly (readonly string[])[] | null {
  if (at === null) return [list]
  if (at === 'all') return list.map((item) => [item])
  const position = list.indexOf(at)
  return position < 1 ? null : [list.slice(0, position), list.slice(position)]
}
