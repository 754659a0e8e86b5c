import type { Address } from '@tianbao/edit'
import { cellKey } from './cell-key.ts'
import type { RowPlan, SheetPlan } from './plan.ts'

/** One signal per row of a plan: whoever draws the row listens to it, and it speaks when a value in the row changed. */
export interface RowSignals {
  version(row: RowPlan): number
  subscribe(row: RowPlan, listener: () => void): () => void
  /** Values changed: each row that shows one of them speaks once. */
  bump(addresses: ReadonlySet<Address>): void
  /** Rows are drawn in another way: each speaks once. */
  bumpRows(rows: readonly RowPlan[]): void
  /** A cell changed, by its `cellKey`: whether one stands in it. */
  bumpCell(key: string): void
  /** Another plan. Rows that it has in common with the last one go on listening. */
  reset(plan: SheetPlan): void
}

interface Signal {
  version: number
  readonly listeners: Set<() => void>
}

export function createRowSignals(first: SheetPlan): RowSignals {
  let byAddress = indexRows(first, (row) => row.addresses)
  let byCell = indexRows(first, cellKeysOf)
  const signals = new WeakMap<RowPlan, Signal>()

  const signalOf = (row: RowPlan): Signal => {
    const known = signals.get(row)
    if (known) return known
    const made = { version: 0, listeners: new Set<() => void>() }
    signals.set(row, made)
    return made
  }

  const speak = (rows: Iterable<RowPlan>) => {
    const spoken = [...rows].map(signalOf)
    for (const signal of spoken) signal.version += 1
    for (const { listeners } of spoken) for (const listener of [...listeners]) listener()
  }

  return {
    version: (row) => signalOf(row).version,
    subscribe(row, listener) {
      const { listeners } = signalOf(row)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    bump(addresses) {
      const rows = new Set<RowPlan>()
      for (const address of addresses) for (const row of byAddress.get(address) ?? []) rows.add(row)
      speak(rows)
    },
    bumpRows: speak,
    bumpCell: (key) => speak(byCell.get(key) ?? []),
    reset(plan) {
      byAddress = indexRows(plan, (row) => row.addresses)
      byCell = indexRows(plan, cellKeysOf)
    },
  }
}

function cellKeysOf(row: RowPlan): readonly string[] {
  return row.parts.map((part) => cellKey(part.cell))
}

function indexRows(
  plan: SheetPlan,
  namesOf: (row: RowPlan) => readonly string[],
): ReadonlyMap<string, readonly RowPlan[]> {
  const rows = new Map<string, RowPlan[]>()
  for (const row of plan.rows) {
    for (const name of namesOf(row)) {
      const known = rows.get(name)
      if (known) known.push(row)
      else rows.set(name, [row])
    }
  }
  return rows
}
