import { isGroup } from '../columns.ts'
import type { Column, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { type Outcome, refuse } from './outcome.ts'
import { changeTable, mapColumns } from './tree.ts'

/** What a leaf column of a table prints: the name of a level above its row, and whether equal values become one cell. */
export interface ColumnUse {
  /** The n-th name above the row; null: none. */
  readonly level?: number | null
  readonly merge?: 'value' | null
}

/** Sets what a column of a table prints, as far as it is said. */
export function setColumnUse(
  sheet: Sheet,
  spec: { readonly band: string; readonly column: string; readonly use: ColumnUse },
): Outcome {
  let isFound = false
  const after = changeTable(sheet, spec.band, (band) => ({
    ...band,
    columns: mapColumns(band.columns, (column) => {
      if (column.id !== spec.column || isGroup(column)) return column
      isFound = true
      return used(column, spec.use)
    }),
  }))
  return isFound ? changeSheet(sheet, after) : refuse('no_table_column', { column: spec.column })
}

function used(column: Column, { level, merge }: ColumnUse): Column {
  const { level: wasLevel, merge: wasMerge, ...rest } = column
  const nextLevel = level === undefined ? wasLevel : (level ?? undefined)
  const nextMerge = merge === undefined ? wasMerge : (merge ?? undefined)
  return {
    ...rest,
    ...(nextLevel === undefined ? {} : { level: nextLevel }),
    ...(nextMerge === undefined ? {} : { merge: nextMerge }),
  }
}
