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

/**
 * Most cells are named by the row of the grid that they begin in, and so are their values: these are found by their
 * row, and only the others are indexed one by one.
 */
export function createLookup(grid: Grid): GridLookup {
  const width = grid.columns.length
  const places = new Int32Array(grid.rows.length * width).fill(-1)
  const rowsByKey = new Map<string, number[]>()
  for (const [row, { key }] of grid.rows.entries()) addTo(rowsByKey, key, row)
  const byAddress = new Map<Address, GridCell[]>()
  const byKey = new Map<string, GridCell>()
  for (const [index, cell] of grid.cells.entries()) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const start = row * width + cell.column
      for (let place = start; place < start + cell.columnSpan; place += 1) places[place] = index
    }
    const isOfRow = cell.from.row !== undefined && cell.from.row === grid.rows[cell.row]?.key
    if (!isOfRow) byKey.set(cellKey(cell), cell)
    for (const address of cell.addresses)
      if (!isOfRow || !isBelow(address, cell.from.row ?? '')) addTo(byAddress, address, cell)
  }

  const indexAt = (row: number, column: number) => places[row * width + column] ?? -1
  const at = (row: number, column: number) =>
    row < 0 || column < 0 || column >= width ? undefined : grid.cells[indexAt(row, column)]
  const rowsRead: (readonly GridCell[] | undefined)[] = []
  const across = (row: number): readonly GridCell[] => {
    const known = rowsRead[row]
    if (known) return known
    const cells: GridCell[] = []
    for (let column = 0; column < width; ) {
      const cell = at(row, column)
      if (cell) cells.push(cell)
      column = cell ? cell.column + cell.columnSpan : column + 1
    }
    if (row >= 0 && row < grid.rows.length) rowsRead[row] = cells
    return cells
  }
  const indexOf = (cell: GridCell) => {
    const index = indexAt(cell.row, cell.column)
    return grid.cells[index] === cell ? index : -1
  }

  /** Cells that begin in a row of that name and are named by it. */
  const ofRow = (key: string): readonly GridCell[] =>
    (rowsByKey.get(key) ?? []).flatMap((row) =>
      across(row).filter((cell) => cell.row === row && cell.from.row === key),
    )

  return {
    at,
    across,
    showing(address) {
      const found = [...(byAddress.get(address) ?? [])]
      for (let end = address.indexOf('.'); end > 0; end = address.indexOf('.', end + 1))
        for (const cell of ofRow(address.slice(0, end)))
          if (cell.addresses.includes(address)) found.push(cell)
      return found.length > 1 ? [...new Set(found)].sort((a, b) => indexOf(a) - indexOf(b)) : found
    },
    named(key) {
      const row = key.slice(key.indexOf(' ') + 1)
      return byKey.get(key) ?? ofRow(row).find((cell) => cellKey(cell) === key)
    },
    indexOf,
  }
}

/** Whether an address names something of a row. */
function isBelow(address: Address, row: string): boolean {
  return address.startsWith(row) && address[row.length] === '.'
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
