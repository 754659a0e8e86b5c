import type { Address } from '@tianbao/edit'
import { type Grid, type GridCell, gridRows } from '@tianbao/sheet'
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
 * Most cells are of the data row that they begin in, and so are their values: these are found by their row, and only
 * the others are indexed one by one, when one is first asked for.
 */
export function createLookup(grid: Grid): GridLookup {
  const { rows, cells } = grid
  const { starts } = gridRows(grid)
  let indexed: Indexes | null = null
  const indexes = () => {
    indexed ??= indexOthers(grid)
    return indexed
  }
  const above = cellsFromAbove(grid)

  const indexIn = (row: number, column: number): number => {
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
      if (covers(cells[at], column)) return at
    return -1
  }
  const at = (row: number, column: number) =>
    cells[indexIn(row, column)] ?? above[row]?.find((cell) => covers(cell, column))
  const rowsRead: (readonly GridCell[] | undefined)[] = []
  const across = (row: number): readonly GridCell[] => {
    const known = rowsRead[row]
    if (known) return known
    const own = cells.slice(starts[row], starts[row + 1])
    const over = above[row]
    const found = over ? [...over, ...own].sort((a, b) => a.column - b.column) : own
    if (row >= 0 && row < rows.length) rowsRead[row] = found
    return found
  }
  const indexOf = (cell: GridCell) => {
    const index = indexIn(cell.row, cell.column)
    return cells[index] === cell ? index : -1
  }

  /** Cells that begin in a row of that name and are named by it. */
  const ofRow = (key: string): readonly GridCell[] =>
    (indexes().rowsByKey.get(key) ?? []).flatMap((row) =>
      cells.slice(starts[row], starts[row + 1]).filter((cell) => cell.from.row === key),
    )

  return {
    at,
    across,
    showing(address) {
      const found = [...(indexes().byAddress.get(address) ?? [])]
      for (let end = address.indexOf('.'); end > 0; end = address.indexOf('.', end + 1))
        for (const cell of ofRow(address.slice(0, end)))
          if (cell.addresses.includes(address)) found.push(cell)
      return found.length > 1 ? [...new Set(found)].sort((a, b) => indexOf(a) - indexOf(b)) : found
    },
    named(key) {
      const row = key.slice(key.indexOf(' ') + 1)
      return indexes().byKey.get(key) ?? ofRow(row).find((cell) => cellKey(cell) === key)
    },
    indexOf,
  }
}

interface Indexes {
  readonly rowsByKey: ReadonlyMap<string, readonly number[]>
  readonly byAddress: ReadonlyMap<Address, readonly GridCell[]>
  readonly byKey: ReadonlyMap<string, GridCell>
}

function indexOthers(grid: Grid): Indexes {
  const rowsByKey = new Map<string, number[]>()
  for (const [row, { key }] of grid.rows.entries()) addTo(rowsByKey, key, row)
  const byAddress = new Map<Address, GridCell[]>()
  const byKey = new Map<string, GridCell>()
  for (const cell of gridRows(grid).others) {
    byKey.set(cellKey(cell), cell)
    for (const address of cell.addresses) addTo(byAddress, address, cell)
  }
  return { rowsByKey, byAddress, byKey }
}

/** For each row the cells that began above it. */
function cellsFromAbove(grid: Grid): readonly (readonly GridCell[] | undefined)[] {
  const above: GridCell[][] = []
  for (const cell of gridRows(grid).over) {
    for (let row = cell.row + 1; row < cell.row + cell.rowSpan; row += 1) {
      const known = above[row]
      if (known) known.push(cell)
      else above[row] = [cell]
    }
  }
  return above
}

function covers(cell: GridCell | undefined, column: number): boolean {
  return cell !== undefined && cell.column <= column && column < cell.column + cell.columnSpan
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key)
  if (known) known.push(value)
  else lists.set(key, [value])
}
