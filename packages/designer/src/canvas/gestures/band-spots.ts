import type { GridCell, Sheet } from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import type { Drawing } from '../drawing/draw-design.ts'
import { bandOf } from '../selected-parts.ts'

/** A rectangle of the canvas within one band of the sheet. */
export interface BandSpan {
  readonly band: string
  readonly kind: 'grid' | 'table'
  /** Row ids of a grid; keys of the rows that a table draws. */
  readonly rows: readonly string[]
  readonly columns: readonly string[]
}

/** The band that a rectangle lies in, with its rows and grid columns; null where it lies in several. */
export function bandSpan({ grid, template }: Drawing, rect: Rect): BandSpan | null {
  const rows = grid.rows.slice(rect.row, rect.rowEnd)
  const bands = new Set(rows.map((row) => bandOf(row.band)))
  const [band] = bands
  if (bands.size !== 1 || band === undefined) return null
  return {
    band,
    kind: isGrid(template.sheet, band) ? 'grid' : 'table',
    rows: rows.map((row) => row.key),
    columns: grid.columns.slice(rect.column, rect.columnEnd).map(({ id }) => id),
  }
}

/** Whether a band of a sheet is a grid: rows and cells drawn one by one. */
export function isGrid(sheet: Sheet | undefined, id: string): boolean {
  const search = (bands: Sheet['bands']): boolean =>
    bands.some((band) =>
      band.band === 'stack' ? search(band.bands) : band.id === id && band.band === 'grid',
    )
  return search(sheet?.bands ?? [])
}

/** The grid column and row where a cell begins. */
export function cornerOf(
  { grid }: Drawing,
  cell: GridCell,
): { readonly row: string; readonly column: string } {
  return { row: grid.rows[cell.row]?.key ?? '', column: grid.columns[cell.column]?.id ?? '' }
}
