import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import type { SheetPlan } from './plan.ts'

/** One signal per row of a plan: whoever draws the row listens to it, and it speaks when a value in the row changed. */
export interface RowSignals {
  version(row: number): number
  subscribe(row: number, listener: () => void): () => void
  /** Values changed: each row that shows one of them speaks once. */
  bump(addresses: ReadonlySet<Address>): void
  bumpCell(cell: GridCell): void
  bumpAll(): void
  /** Another plan: positions mean other rows. */
  reset(plan: SheetPlan): void
}

export function createRowSignals(first: SheetPlan): RowSignals {
  let rowsOf = indexRows(first)
  let rowsOfCell = new Map<GridCell, readonly number[]>()
  let size = first.rows.length
  const versions: number[] = []
  const listeners: (Set<() => void> | undefined)[] = []

  const speak = (rows: Iterable<number>) => {
    for (const row of rows) versions[row] = (versions[row] ?? 0) + 1
    for (const row of rows) for (const listener of [...(listeners[row] ?? [])]) listener()
  }

  const indexCells = (plan: SheetPlan) => {
    const found = new Map<GridCell, number[]>()
    for (const row of plan.rows) {
      for (const { cell } of row.parts) {
        const known = found.get(cell)
        if (known) known.push(row.row)
        else found.set(cell, [row.row])
      }
    }
    return found
  }
  rowsOfCell = indexCells(first)

  return {
    version: (row) => versions[row] ?? 0,
    subscribe(row, listener) {
      const own = listeners[row] ?? new Set()
      listeners[row] = own
      own.add(listener)
      return () => {
        own.delete(listener)
      }
    },
    bump(addresses) {
      const rows = new Set<number>()
      for (const address of addresses) for (const row of rowsOf.get(address) ?? []) rows.add(row)
      speak(rows)
    },
    bumpCell: (cell) => speak(rowsOfCell.get(cell) ?? []),
    bumpAll: () => speak(Array.from({ length: size }, (_, row) => row)),
    reset(plan) {
      rowsOf = indexRows(plan)
      rowsOfCell = indexCells(plan)
      size = plan.rows.length
    },
  }
}

function indexRows(plan: SheetPlan): ReadonlyMap<Address, readonly number[]> {
  const rows = new Map<Address, number[]>()
  for (const row of plan.rows) {
    for (const address of row.addresses) {
      const known = rows.get(address)
      if (known) known.push(row.row)
      else rows.set(address, [row.row])
    }
  }
  return rows
}
