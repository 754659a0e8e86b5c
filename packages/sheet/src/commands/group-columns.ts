import type { Column, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { columnsOf, tableIn, withList } from './column-tree.ts'
import { freshId, idsOfBand } from './fresh-id.ts'
import { type Outcome, refuse } from './outcome.ts'
import { changeTable } from './tree.ts'

/** Lays a head over neighbouring columns of a table. */
export function groupTableColumns(
  sheet: Sheet,
  spec: {
    readonly band: string
    readonly columns: readonly string[]
    readonly head: string
    readonly id?: string
  },
): Outcome {
  const band = tableIn(sheet, spec.band)
  if ('refused' in band) return band
  const [first = ''] = spec.columns
  const holder = holderOf(band.columns, first)
  const list = holder === undefined ? [] : (columnsOf(band.columns, holder) ?? [])
  const start = list.findIndex(({ id }) => id === first)
  const run = list.slice(start, start + spec.columns.length)
  const isRun = start >= 0 && spec.columns.every((id, index) => id === run[index]?.id)
  if (holder === undefined || !isRun || run.length === 0)
    return refuse('not_together', { columns: [...spec.columns] })
  const id = spec.id ?? freshId(idsOfBand(band), 'group')
  const next = list.toSpliced(start, run.length, { id, head: spec.head, columns: run })
  return changeSheet(
    sheet,
    changeTable(sheet, band.id, (table) => ({ ...table, columns: withList(table.columns, holder, next) })),
  )
}

/** Takes the head away that lies over columns of a table; they stay in its place. */
export function ungroupTableColumns(
  sheet: Sheet,
  spec: { readonly band: string; readonly column: string },
): Outcome {
  const band = tableIn(sheet, spec.band)
  if ('refused' in band) return band
  const inner = columnsOf(band.columns, spec.column)
  const holder = holderOf(band.columns, spec.column)
  if (inner === null || holder === undefined) return refuse('no_table_column', { column: spec.column })
  const list = columnsOf(band.columns, holder) ?? []
  const start = list.findIndex(({ id }) => id === spec.column)
  const next = list.toSpliced(start, 1, ...inner)
  return changeSheet(
    sheet,
    changeTable(sheet, band.id, (table) => ({ ...table, columns: withList(table.columns, holder, next) })),
  )
}

/** The group that holds a column; null: the table itself; undefined: there is no such column. */
function holderOf(
  columns: readonly Column[],
  id: string,
  holder: string | null = null,
): string | null | undefined {
  for (const column of columns) {
    if (column.id === id) return holder
    const found = holderOf(column.columns ?? [], id, column.id)
    if (found !== undefined) return found
  }
  return undefined
}
