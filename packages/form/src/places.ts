import type { Address } from '@tianbao/edit'
import type { Grid, GridCell } from '@tianbao/sheet'
import { rowOf } from './address-parts.ts'

/** Where cells stand in a grid, each where it stands first. */
export interface Places {
  /** Grows in reading order. */
  order(address: Address): number | undefined
  /** The row of the grid. */
  row(address: Address): number | undefined
}

/** More than a grid has columns. */
const rowStep = 10_000

/** Finds cells by the data row that they belong to, so that no index of all cells is needed. */
export function placesIn(grid: Grid | null): Places {
  const cells = grid?.cells ?? []
  const rowsOf = new Map<Address, number[]>()
  for (const [position, row] of (grid?.rows ?? []).entries()) {
    const name = row.address?.includes('#') ? row.address : ''
    const known = rowsOf.get(name)
    if (known) known.push(position)
    else rowsOf.set(name, [position])
  }

  const cellOf = (address: Address, rows: readonly number[]): GridCell | undefined => {
    for (const row of rows)
      for (let at = firstOf(cells, row); cells[at]?.row === row; at += 1)
        if (cells[at]?.addresses.includes(address)) return cells[at]
    return undefined
  }

  /** A cell that is merged with one above stands there; its own row is as near. */
  const find = (address: Address): { readonly row: number; readonly column: number } | undefined => {
    const rows = rowsOf.get(rowOf(address) ?? '') ?? []
    const cell = cellOf(address, rows) ?? cellOf(address, rowsOf.get('') ?? [])
    const [row] = rows
    return cell ?? (row === undefined || rowOf(address) === null ? undefined : { row, column: 0 })
  }

  return {
    order(address) {
      const cell = find(address)
      return cell && cell.row * rowStep + cell.column
    },
    row: (address) => find(address)?.row,
  }
}

/** The first cell of a row: cells are in reading order. */
function firstOf(cells: readonly GridCell[], row: number): number {
  let [low, high] = [0, cells.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cells[middle]?.row ?? row) < row) low = middle + 1
    else high = middle
  }
  return low
}
