import { isGroup } from '../columns.ts'
import type { Column, Sheet, TableBand } from '../sheet.ts'
import { type Refused, refuse } from './outcome.ts'
import { findBand } from './tree.ts'

/** A place for a column of a table: in a group (null: in the table itself), behind another column (null: first). */
export interface ColumnPlace {
  readonly into: string | null
  readonly after: string | null
}

/** The table band of an id, or why there is none. */
export function tableIn(sheet: Sheet, id: string): TableBand | Refused {
  const band = findBand(sheet, id)?.band
  return band?.band === 'table' ? band : refuse('no_table', { band: id })
}

/** A column wherever it stands in the tree. */
export function findColumn(columns: readonly Column[], id: string): Column | undefined {
  for (const column of columns) {
    const found = column.id === id ? column : isGroup(column) ? findColumn(column.columns, id) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** The columns of a group (null: of the table), or null where there is no such group. */
export function columnsOf(columns: readonly Column[], group: string | null): readonly Column[] | null {
  if (group === null) return columns
  const found = findColumn(columns, group)
  return found !== undefined && isGroup(found) ? found.columns : null
}

/** The tree with a column put in a place; null where there is no such place. */
export function withColumn(
  columns: readonly Column[],
  place: ColumnPlace,
  column: Column,
): readonly Column[] | null {
  const list = columnsOf(columns, place.into)
  const position = list?.findIndex(({ id }) => id === place.after)
  if (list === null || position === undefined || (place.after !== null && position < 0)) return null
  return withList(columns, place.into, list.toSpliced(position + 1, 0, column))
}

/** The tree with other columns in a group (null: in the table). */
export function withList(
  columns: readonly Column[],
  group: string | null,
  list: readonly Column[],
): readonly Column[] {
  if (group === null) return list
  return columns.map((column) => {
    if (column.id === group) return { ...column, columns: list }
    return isGroup(column) ? { ...column, columns: withList(column.columns, group, list) } : column
  })
}

/** The tree without a column, and without groups that it leaves empty. */
export function withoutColumn(columns: readonly Column[], id: string): readonly Column[] {
  return columns.flatMap((column) => {
    if (column.id === id) return []
    if (!isGroup(column)) return column
    const inner = withoutColumn(column.columns, id)
    return inner.length === 0 ? [] : { ...column, columns: inner }
  })
}
