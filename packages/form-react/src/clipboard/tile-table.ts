import { clipboardLimits, type RawTable } from '@tianbao/sheet'

/**
 * A block repeated until it fills so many rows and columns, where these are multiples of its own; else as it is. One
 * cell fills any rectangle.
 */
export function tileTable(table: RawTable, rows: number, columns: number): RawTable {
  const down = rows % table.rows === 0 ? rows / table.rows : 1
  const across = columns % table.columns === 0 ? columns / table.columns : 1
  const times = Math.max(1, down) * Math.max(1, across)
  if (times === 1 || times * table.cells.length > clipboardLimits.cells) return table
  const cells = Array.from({ length: times }, (_, index) => {
    const row = Math.floor(index / across) * table.rows
    const column = (index % across) * table.columns
    return table.cells.map((cell) => ({ ...cell, row: cell.row + row, column: cell.column + column }))
  })
  return { rows: table.rows * down, columns: table.columns * across, cells: cells.flat() }
}
