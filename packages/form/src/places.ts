import type { Address } from '@tianbao/edit'
import type { Grid } from '@tianbao/sheet'

/** Where cells stand in a grid, each where it stands first. */
export interface Places {
  /** Position in reading order. */
  order(address: Address): number | undefined
  /** The row of the grid. */
  row(address: Address): number | undefined
}

export function placesIn(grid: Grid | null): Places {
  const positions = new Map<Address, number>()
  const rows: number[] = []
  for (const { row, addresses } of grid?.cells ?? []) {
    for (const address of addresses) {
      if (positions.has(address)) continue
      positions.set(address, rows.length)
      rows.push(row)
    }
  }
  return {
    order: (address) => positions.get(address),
    row(address) {
      const position = positions.get(address)
      return position === undefined ? undefined : rows[position]
    },
  }
}
