import type { RawTable } from '@tianbao/sheet'

/** A table of one text. */
export function oneCell(text: string): RawTable {
  return { rows: 1, columns: 1, cells: [{ row: 0, column: 0, rowSpan: 1, columnSpan: 1, text }] }
}
