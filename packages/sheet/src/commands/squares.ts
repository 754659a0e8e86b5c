import type { Cell, GridBand, Sheet } from '../sheet.ts'
import { addBand, type BandPlace } from './bands.ts'
import { freshId, idsOfSheet } from './fresh-id.ts'
import type { Outcome } from './outcome.ts'
import { findBand } from './tree.ts'

/** Puts squared paper into the sheet: rows that say nothing, a cell for every grid column, to draw on. */
export function addSquares(sheet: Sheet, spec: BandPlace & { readonly rows: number }): Outcome {
  const { rows, ...place } = spec
  const edge = place.into === null ? null : insideOf(sheet, place.into)
  const first = edge === null ? 0 : sheet.columns.findIndex(({ id }) => id === edge)
  const columns = sheet.columns.slice(Math.max(0, first))
  const ids = Array.from({ length: rows }, (_, at) => `r${at + 1}`)
  const cells = ids.flatMap((row) => columns.map(({ id }): Cell => ({ id: `${row}${id}`, at: [row, id] })))
  const band: GridBand = {
    id: freshId(idsOfSheet(sheet), 'table'),
    band: 'grid',
    rows: ids.map((id) => ({ id })),
    cells,
  }
  return addBand(sheet, { ...place, band })
}

/** The grid column where the bands of a stack begin. */
function insideOf(sheet: Sheet, stack: string): string | null {
  const found = findBand(sheet, stack)
  return found?.band.band === 'stack' ? (found.band.side?.inside ?? found.edge) : null
}
