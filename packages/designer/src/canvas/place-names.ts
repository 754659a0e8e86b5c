import type { Rect } from '@tianbao/sheet-react'
import type { Drawing } from './drawing/draw-design.ts'

/** The letters of a column, from zero: A, B, …, Z, AA. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter
}

/** The numbers of rows as their headers say them: rows that only show what the form will have bear none. */
export function rowNames({ grid, design }: Drawing): readonly string[] {
  let number = 0
  return grid.rows.map((row) => {
    if (design.instances.has(row.key)) return ''
    number += 1
    return String(number)
  })
}

/** A range as the name box says it: `E5`, `E5:I7`. */
export function rectName(drawing: Drawing, rect: Rect): string {
  const rows = rowNames(drawing)
  const name = (row: number, column: number) => `${columnName(column)}${rows[row] ?? ''}`
  const first = name(rect.row, rect.column)
  const last = name(rect.rowEnd - 1, rect.columnEnd - 1)
  return first === last ? first : `${first}:${last}`
}
