import type { Column, ColumnPlace, Sheet } from '@tianbao/sheet'
import { sheetBands } from '@tianbao/template'

/** The place beside a column of a table: within the same head. Null where there is no such column. */
export function placeOfColumn(
  sheet: Sheet | undefined,
  { band, column }: { readonly band: string; readonly column: string },
  where: 'left' | 'right',
): ColumnPlace | null {
  const found = sheetBands(sheet).find((one) => one.band.id === band)?.band
  return found?.band === 'table' ? search(found.columns, null, column, where) : null
}

function search(
  columns: readonly Column[],
  into: string | null,
  column: string,
  where: 'left' | 'right',
): ColumnPlace | null {
  for (const [at, each] of columns.entries()) {
    if (each.id === column) return { into, after: where === 'right' ? column : (columns[at - 1]?.id ?? null) }
    const inner = search(each.columns ?? [], each.id, column, where)
    if (inner !== null) return inner
  }
  return null
}
