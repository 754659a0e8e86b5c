import type { Address } from '@tianbao/edit'
import type { Grid, GridCell } from '@tianbao/sheet'
import { cellKey } from './cell-key.ts'

/** Answers which cell covers a place of a grid, in constant time. Made once per grid. */
export interface GridLookup {
  at(row: number, column: number): GridCell | undefined
  /** The cells of a row, left to right, those that began above it too. */
  across(row: number): readonly GridCell[]
  /** Cells that show a value, in reading order. */
  showing(address: Address): readonly GridCell[]
  /** The cell of that name, by `cellKey`. */
  named(key: string): GridCell | undefined
  /** Position in reading order; −1 for a cell of another grid. */
  indexOf(cell: GridCell): number
}

export function createLookup(grid: Grid): GridLookup {
  const width = grid.columns.length
  const places = new Int32Array(grid.rows.length * width).fill(-1)
  const byAddress = new Map<Address, GridCell[]>()
  const byKey = new Map<string, GridCell>()
  const indexes = new Map<GridCell, number>()
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      places.fill(index, row * width + cell.column, row * width + cell.column + cell.columnSpan)
    }
    for (const address of cell.addresses) {
      const known = byAddress.get(address)
      if (known) known.push(cell)
      else byAddress.set(address, [cell])
    }
    byKey.set(cellKey(cell), cell)
    indexes.set(cell, index)
  }
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || column >= width ? undefined : grid.cells[places[row * width + column] ?? -1]
  return {
    at,
    across(row) {
      const cells: GridCell[] = []
      for (let column = 0; column < width; ) {
        const cell = at(row, column)
        if (cell) cells.push(cell)
        column = cell ? cell.column + cell.columnSpan : column + 1
      }
      return cells
    },
    showing: (address) => byAddress.get(address) ?? [],
    named: (key) => byKey.get(key),
    indexOf: (cell) => indexes.get(cell) ?? -1,
  }
}
