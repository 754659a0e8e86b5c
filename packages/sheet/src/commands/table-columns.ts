import { leavesOf } from '../columns.ts'
import { partAddress } from '../part-address.ts'
import type { Column, Sheet, TableBand } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { makeRoom } from './column-room.ts'
import { type ColumnPlace, columnsOf, findColumn, tableIn, withColumn, withoutColumn } from './column-tree.ts'
import { freshId, idsOfBand } from './fresh-id.ts'
import { type Layout, layOut } from './layout.ts'
import { isRefused, type Outcome, refuse } from './outcome.ts'
import { changeTable, mapColumns } from './tree.ts'

/** What a new column of a table says; it gets its id and its place. */
export type NewColumn = Omit<Column, 'id' | 'at' | 'columns'> & { readonly id?: string }

/**
 * Puts a column into a table. It takes the last grid column of the one before it (as the first, the first of the one
 * after it); where that has only one, a grid column is split in two, over which the other bands grow.
 */
export function addTableColumn(
  sheet: Sheet,
  spec: ColumnPlace & { readonly band: string; readonly column: NewColumn },
): Outcome {
  const band = tableIn(sheet, spec.band)
  if ('refused' in band) return band
  const siblings = columnsOf(band.columns, spec.into)
  if (siblings === null) return refuse('no_table_column', { column: spec.into })
  const beside = spec.after === null ? siblings[0] : siblings.find(({ id }) => id === spec.after)
  if (spec.after !== null && beside === undefined) return refuse('no_table_column', { column: spec.after })
  const leaves = beside === undefined ? [] : leavesOf([beside])
  const neighbour = spec.after === null ? leaves[0] : leaves.at(-1)
  const room = makeRoom(sheet, band, neighbour, spec.after === null)
  if (isRefused(room)) return room
  const id = spec.column.id ?? freshId(idsOfBand(band), 'column')
  const next = changeTable(room.sheet, band.id, (table) => ({
    ...table,
    columns: withColumn(table.columns, spec, { ...spec.column, id, at: room.at }) ?? table.columns,
  }))
  return changeSheet(sheet, next)
}

/** Takes a column or a group away from a table; its neighbour grows over its place. */
export function removeTableColumn(
  sheet: Sheet,
  spec: { readonly band: string; readonly column: string },
): Outcome {
  const band = tableIn(sheet, spec.band)
  if ('refused' in band) return band
  if (findColumn(band.columns, spec.column) === undefined)
    return refuse('no_table_column', { column: spec.column })
  const columns = withoutColumn(band.columns, spec.column)
  if (columns.length === 0) return refuse('last_table_column', { column: spec.column })
  return changeSheet(
    sheet,
    changeTable(sheet, band.id, (table) => ({ ...table, columns })),
  )
}

/** Moves a column or a group within its table; every column keeps as many grid columns as it had. */
export function moveTableColumn(
  sheet: Sheet,
  spec: ColumnPlace & { readonly band: string; readonly column: string },
): Outcome {
  const band = tableIn(sheet, spec.band)
  if ('refused' in band) return band
  const column = findColumn(band.columns, spec.column)
  if (column === undefined) return refuse('no_table_column', { column: spec.column })
  if (spec.after === spec.column) return changeSheet(sheet, sheet)
  if (spec.into !== null && findColumn([column], spec.into) !== undefined)
    return refuse('into_itself', { column: spec.column })
  // A group that the column leaves empty may be where it goes: it is put in before groups are looked at.
  const columns = withColumn(withoutLeaf(band.columns, spec.column), spec, column)
  if (columns === null) return refuse('no_table_column', { column: spec.after ?? spec.into })
  const layout = layOut(sheet)
  const dealt = deal(dropEmpty(columns), widthsOf(band, layout), layout)
  return changeSheet(
    sheet,
    changeTable(sheet, band.id, (table) => ({ ...table, columns: dealt })),
  )
}

function withoutLeaf(columns: readonly Column[], id: string): readonly Column[] {
  return columns.flatMap((column) => {
    if (column.id === id) return []
    return column.columns === undefined ? column : { ...column, columns: withoutLeaf(column.columns, id) }
  })
}

function dropEmpty(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column) => {
    if (column.columns === undefined) return column
    const inner = dropEmpty(column.columns)
    return inner.length === 0 ? [] : { ...column, columns: inner }
  })
}

/** How many grid columns each column of a table has. */
function widthsOf(band: TableBand, layout: Layout): ReadonlyMap<string, number> {
  return new Map(
    leavesOf(band.columns).map(({ id }) => [id, layout.boxes.get(partAddress(band.id, id))?.columnSpan ?? 0]),
  )
}

/** Columns in the order of the tree, each with as many grid columns as before. */
function deal(
  columns: readonly Column[],
  widths: ReadonlyMap<string, number>,
  layout: Layout,
): readonly Column[] {
  const total = [...widths.values()].reduce((sum, width) => sum + width, 0)
  let start = layout.grid.columns.length - total
  return mapColumns(columns, (column) => {
    const width = widths.get(column.id)
    if (width === undefined || width === 0) return column
    const at = layout.id(start)
    start += width
    return at === column.at ? column : { ...column, at }
  })
}
