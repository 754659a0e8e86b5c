import { nodeAddress } from '@tianbao/edit'
import { type Band, type Column, leavesOf, readHoles } from '@tianbao/sheet'
import type { CompiledField, CompiledTemplate } from '../compiled.ts'
import { sheetBands, tableRows } from '../paths/sheet-bands.ts'

/** A leaf column of a table of the sheet, with the fields that its cells show. */
export interface SheetColumn {
  /** The table's id. */
  readonly band: string
  readonly column: Column
  readonly at: string
  /** Patterns of the lists and groups that the table goes through. */
  readonly rows: readonly string[]
  readonly fields: readonly CompiledField[]
}

/** The leaf columns of every table. */
export function columnsOf(compiled: CompiledTemplate): readonly SheetColumn[] {
  return sheetBands(compiled.sheet).flatMap((placed) => {
    const { band } = placed
    if (band.band !== 'table') return []
    const rows = tableRows(placed)
    return leavesOf(band.columns).map((column) => ({
      band: band.id,
      column,
      at: columnAddress(band, column),
      rows,
      fields: fieldsOf(compiled, rows, column),
    }))
  })
}

export function columnAddress(band: Band, column: Column): string {
  return nodeAddress(nodeAddress('sheet', band.id), column.id)
}

function fieldsOf(
  compiled: CompiledTemplate,
  rows: readonly string[],
  column: Column,
): readonly CompiledField[] {
  const { paths } = readHoles(column.cell)
  return rows.flatMap((one) =>
    (compiled.groups[one] ?? ['*']).flatMap((row) =>
      paths.flatMap((path) => compiled.fields[`${one}.${row}.${path}`] ?? []),
    ),
  )
}
