import type { Cell, GridBand, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfBand } from './fresh-id.ts'
import { type Outcome, type Refused, refuse } from './outcome.ts'
import { cellAt, changeGrid, findBand } from './tree.ts'

/** Least and greatest height of a row that asks for one, in millimetres. */
export const rowHeights = { least: 3, greatest: 400 } as const

interface RowSpec {
  readonly band: string
  readonly row: string
}

/** Puts a row into a grid band, behind another (null: first). One edit: cells that cross the place grow over it. */
export function insertRow(
  sheet: Sheet,
  spec: { readonly band: string; readonly after: string | null; readonly id?: string },
): Outcome {
  const band = gridOf(sheet, spec.band)
  if ('refused' in band) return band
  const next = withRow(band, spec)
  if ('refused' in next) return next
  return changeSheet(
    sheet,
    changeGrid(sheet, band.id, () => next),
  )
}

/** A grid band with a row more, behind another (null: first). */
export function withRow(
  band: GridBand,
  { after, id }: { readonly after: string | null; readonly id?: string },
): GridBand | Refused {
  const position = band.rows.findIndex((row) => row.id === after) + 1
  if (after !== null && position === 0) return refuse('no_row', { row: after })
  const row = { id: id ?? freshId(idsOfBand(band), 'r') }
  return { ...band, rows: band.rows.toSpliced(position, 0, row) }
}

/** Takes a row away, with the cells that stood in it alone; higher ones begin below it or end above it. */
export function deleteRow(sheet: Sheet, spec: RowSpec): Outcome {
  const found = rowOf(sheet, spec)
  if ('refused' in found) return found
  const { band, position } = found
  if (band.rows.length === 1) return refuse('last_row', { row: spec.row })
  const cells = rekeyRows(band, (rows) => rows.filter((row) => row !== spec.row))
  const rows = band.rows.toSpliced(position, 1)
  return changeSheet(
    sheet,
    changeGrid(sheet, band.id, (grid) => ({ ...grid, rows, cells })),
  )
}

/** Sets the least height of a row in millimetres; null: as high as its words. */
export function resizeRow(sheet: Sheet, spec: RowSpec & { readonly height: number | null }): Outcome {
  const found = rowOf(sheet, spec)
  if ('refused' in found) return found
  const { height } = spec
  if (height !== null && !(height >= rowHeights.least && height <= rowHeights.greatest)) {
    return refuse('bad_size', { size: height, ...rowHeights })
  }
  const rows = found.band.rows.map((row) => {
    if (row.id !== spec.row) return row
    const { height: _, ...rest } = row
    return height === null ? rest : { ...rest, height }
  })
  return changeSheet(
    sheet,
    changeGrid(sheet, spec.band, (grid) => ({ ...grid, rows })),
  )
}

/** The grid band of an id, or why there is none. */
export function gridOf(sheet: Sheet, id: string): GridBand | Refused {
  const band = findBand(sheet, id)?.band
  return band?.band === 'grid' ? band : refuse('no_grid', { band: id })
}

export function rowOf(
  sheet: Sheet,
  spec: RowSpec,
): { readonly band: GridBand; readonly position: number } | Refused {
  const band = gridOf(sheet, spec.band)
  if ('refused' in band) return band
  const position = band.rows.findIndex(({ id }) => id === spec.row)
  return position < 0 ? refuse('no_row', { row: spec.row }) : { band, position }
}

/** The cells with the rows that each covers changed: the first and the last of what is left; of none, it is gone. */
export function rekeyRows(
  band: GridBand,
  change: (rows: readonly string[], cell: Cell) => readonly string[],
): readonly Cell[] {
  const position = new Map(band.rows.map(({ id }, index) => [id, index]))
  return band.cells.flatMap((cell) => {
    const [row, column] = cell.at
    const first = position.get(row)
    if (first === undefined) return cell
    const last = Math.max(first, position.get(cell.to ?? row) ?? first)
    const covered = band.rows.slice(first, last + 1).map(({ id }) => id)
    const rows = change(covered, cell)
    const top = rows[0]
    const bottom = rows.at(-1)
    if (top === undefined || bottom === undefined) return []
    return top === row && bottom === (cell.to ?? row) ? cell : cellAt(cell, top, column, bottom)
  })
}
