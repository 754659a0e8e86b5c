import { isGroup } from '../columns.ts'
import type { Band, Cell, Column, GridBand, Sheet, StackBand, TableBand } from '../sheet.ts'

/** Where a band stands: the stack that holds it (null: the sheet), the bands there, and its place among them. */
export interface BandSpot {
  readonly band: Band
  readonly holder: StackBand | null
  readonly siblings: readonly Band[]
  readonly position: number
  /** Grid column where it begins, by the sides around it; null: the first. */
  readonly edge: string | null
}

export function findBand(sheet: Sheet, id: string): BandSpot | undefined {
  const search = (
    siblings: readonly Band[],
    holder: StackBand | null,
    edge: string | null,
  ): BandSpot | undefined => {
    for (const [position, band] of siblings.entries()) {
      if (band.id === id) return { band, holder, siblings, position, edge }
      const found = band.band === 'stack' ? search(band.bands, band, band.side?.inside ?? edge) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
  return search(sheet.bands, null, null)
}

/** The sheet with each band as `change` makes it, inner ones first; what it makes nothing of is gone. */
export function mapBands(sheet: Sheet, change: (band: Band) => Band | null): Sheet {
  return { ...sheet, bands: mapList(sheet.bands, change) }
}

function mapList(bands: readonly Band[], change: (band: Band) => Band | null): readonly Band[] {
  return keep(
    bands,
    bands.flatMap((band) => {
      const inner = band.band === 'stack' ? mapList(band.bands, change) : []
      return change(band.band === 'stack' && inner !== band.bands ? { ...band, bands: inner } : band) ?? []
    }),
  )
}

/** The sheet with one of its grid bands or tables changed. */
export function changeGrid(sheet: Sheet, id: string, change: (band: GridBand) => GridBand): Sheet {
  return mapBands(sheet, (band) => (band.id === id && band.band === 'grid' ? change(band) : band))
}

export function changeTable(sheet: Sheet, id: string, change: (band: TableBand) => TableBand): Sheet {
  return mapBands(sheet, (band) => (band.id === id && band.band === 'table' ? change(band) : band))
}

/** The sheet with other bands in a stack (null: in the sheet itself). */
export function withBands(sheet: Sheet, holder: string | null, bands: readonly Band[]): Sheet {
  if (holder === null) return { ...sheet, bands }
  return mapBands(sheet, (band) => (band.id === holder && band.band === 'stack' ? { ...band, bands } : band))
}

/** Columns with each as `change` makes it, inner ones first; a group that is left with none is gone too. */
export function mapColumns(
  columns: readonly Column[],
  change: (column: Column) => Column | null,
): readonly Column[] {
  return keep(
    columns,
    columns.flatMap((column) => {
      if (!isGroup(column)) return change(column) ?? []
      const inner = mapColumns(column.columns, change)
      if (inner.length === 0) return []
      return change(inner === column.columns ? column : { ...column, columns: inner }) ?? []
    }),
  )
}

/** Cells with their place set: without `to` where the cell ends in the row where it begins. */
export function cellAt(cell: Cell, row: string, column: string, to: string): Cell {
  const { to: _, ...rest } = cell
  return { ...rest, at: [row, column], ...(to === row ? {} : { to }) }
}

/** The same list where nothing in it changed, so that unchanged branches stay the same objects. */
function keep<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && before.every((item, index) => item === after[index])
    ? before
    : after
}
