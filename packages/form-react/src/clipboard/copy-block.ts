import { fieldKind } from '@tianbao/fields'
import type { Form } from '@tianbao/form'
import type { CopiedCell, CopiedTable, GridCell } from '@tianbao/sheet'
import { cellsIn, type GridLookup, type Rect } from '@tianbao/sheet-react'
import { columnsIn } from './target-columns.ts'

/** What is selected, as a table of the columns that people see: printed words and values, merged cells as they are. */
export function copyBlock(form: Form, lookup: GridLookup, rect: Rect): CopiedTable {
  const edges = columnsIn(lookup, rect)
  const indexOf = new Map(edges.map((edge, index) => [edge, index]))
  const cells = cellsIn(lookup, rect).map((cell): CopiedCell => {
    const column = indexOf.get(cell.column) ?? 0
    const end = edges.findIndex((edge) => edge >= cell.column + cell.columnSpan)
    return {
      row: cell.row - rect.row,
      column,
      rowSpan: cell.rowSpan,
      columnSpan: (end < 0 ? edges.length : end) - column,
      text: form.words(cell),
      isNumber: isNumber(form, cell),
    }
  })
  return { rows: rect.rowEnd - rect.row, columns: edges.length, cells }
}

function isNumber(form: Form, cell: GridCell): boolean {
  if (cell.address === null || form.pieces(cell).length !== 1) return false
  const { field, isReadable } = form.cell(cell.address)
  return isReadable && (fieldKind(field.kind)?.isNumeric ?? false)
}
