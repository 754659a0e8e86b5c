import { bandAddress } from '../part-address.ts'
import type { Cell, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfBand } from './fresh-id.ts'
import { layOut } from './layout.ts'
import { mapParts, type PartChange, withLook } from './map-parts.ts'
import type { Spot } from './merge-cells.ts'
import { type Outcome, refuse } from './outcome.ts'
import { gridOf } from './rows.ts'
import { changeGrid } from './tree.ts'

/**
 * Writes the text of a part: of a cell (`header#name`), a table's column (`money#current`) or its head
 * (`money#current.head`), a side (`block.side`), a line (`title.centre`). null: no text; a head then is its
 * property's title, where '' is no head.
 */
export function setText(
  sheet: Sheet,
  spec: { readonly part: string; readonly text: string | null },
): Outcome {
  return setParts(sheet, new Map([[spec.part, { text: spec.text }]]))
}

/**
 * Changes many parts at one go: their words, and how they are set. Refused where one of them is not there.
 */
export function setParts(sheet: Sheet, changes: ReadonlyMap<string, PartChange>): Outcome {
  const mapped = mapParts(sheet, changes)
  const missing = [...changes.keys()].find((part) => !mapped.found.has(part))
  return missing === undefined ? changeSheet(sheet, mapped.sheet) : refuse('no_part', { part: missing })
}

/** Puts a cell where none covers a place of a grid band: where the empty cell that is drawn there begins. */
export function addCell(
  sheet: Sheet,
  spec: Spot & {
    readonly band: string
    readonly text?: string
    readonly id?: string
    readonly look?: PartChange['look']
  },
): Outcome {
  const band = gridOf(sheet, spec.band)
  if ('refused' in band) return band
  const { grid, at } = layOut(sheet)
  const column = at.get(spec.column)
  const isBare = grid.cells.some(
    (cell) =>
      cell.column === column &&
      cell.from.part === bandAddress(band.id) &&
      grid.rows[cell.row]?.key === spec.row,
  )
  if (!isBare) return refuse('not_bare', { row: spec.row, column: spec.column })
  const bare: Cell = {
    id: spec.id ?? freshId(idsOfBand(band), 'cell'),
    at: [spec.row, spec.column],
    ...(spec.text === undefined ? {} : { text: spec.text }),
  }
  const cell = withLook(bare, spec.look)
  return changeSheet(
    sheet,
    changeGrid(sheet, band.id, (each) => ({ ...each, cells: [...each.cells, cell] })),
  )
}
