import { bandAddress, partAddress } from '../part-address.ts'
import type { Cell, Column, Line, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfBand } from './fresh-id.ts'
import { layOut } from './layout.ts'
import type { Spot } from './merge-cells.ts'
import { type Outcome, refuse } from './outcome.ts'
import { gridOf } from './rows.ts'
import { changeGrid, mapBands, mapColumns } from './tree.ts'

/**
 * Writes the text of a part: of a cell (`header#name`), a table's column (`money#current`) or its head
 * (`money#current.head`), a side (`block.side`), a line (`title.centre`). null: no text; a head then is its
 * property's title, where '' is no head.
 */
export function setText(
  sheet: Sheet,
  spec: { readonly part: string; readonly text: string | null },
): Outcome {
  const { part, text } = spec
  let isFound = false
  const found = <T>(now: T): T => {
    isFound = true
    return now
  }
  const line = (each: Line): Line => {
    const place = (['left', 'centre', 'right'] as const).find((name) => bandAddress(each.id, name) === part)
    return place === undefined ? each : found(withText(each, place, text))
  }
  const column = (band: string, each: Column): Column => {
    const address = partAddress(band, each.id)
    if (address === part) return found(withText(each, 'cell', text))
    return `${address}.head` === part ? found(withText(each, 'head', text)) : each
  }
  const banded = mapBands(sheet, (band) => {
    if (band.band === 'table') {
      const columns = mapColumns(band.columns, (each) => column(band.id, each))
      return columns === band.columns ? band : { ...band, columns }
    }
    if (band.band === 'stack') {
      if (band.side === undefined || bandAddress(band.id, 'side') !== part) return band
      return found({ ...band, side: { ...band.side, text: text ?? '' } })
    }
    const cell = (each: Cell) =>
      partAddress(band.id, each.id) === part ? found(withText(each, 'text', text)) : each
    return band.cells.some(({ id }) => partAddress(band.id, id) === part)
      ? { ...band, cells: band.cells.map(cell) }
      : band
  })
  const { above, below } = sheet
  const next: Sheet = {
    ...banded,
    ...(above === undefined ? {} : { above: above.map(line) }),
    ...(below === undefined ? {} : { below: below.map(line) }),
  }
  return isFound ? changeSheet(sheet, next) : refuse('no_part', { part })
}

/** Puts a cell where none covers a place of a grid band: where the empty cell that is drawn there begins. */
export function addCell(
  sheet: Sheet,
  spec: Spot & { readonly band: string; readonly text?: string; readonly id?: string },
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
  const cell: Cell = {
    id: spec.id ?? freshId(idsOfBand(band), 'cell'),
    at: [spec.row, spec.column],
    ...(spec.text === undefined ? {} : { text: spec.text }),
  }
  return changeSheet(
    sheet,
    changeGrid(sheet, band.id, (each) => ({ ...each, cells: [...each.cells, cell] })),
  )
}

function withText<T extends object, K extends keyof T>(of: T, key: K, text: string | null): T {
  const { [key]: _, ...rest } = of
  return (text === null ? rest : { ...of, [key]: text }) as T
}
