import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import type { GridLookup } from './grid-lookup.ts'
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
  reset(plan: SheetPlan, lookup: GridLookup): void
}

interface Signal {
  version: number
  readonly listeners: Set<() => void>
}

export function createRowSignals(first: SheetPlan, firstLookup: GridLookup): RowSignals {
  let plan = first
  let lookup = firstLookup
  const signals = new WeakMap<RowPlan, Signal>()

  const signalOf = (row: RowPlan): Signal => {
    const known = signals.get(row)
    if (known) return known
    const made = { version: 0, listeners: new Set<() => void>() }
    signals.set(row, made)
    return made
  }

  /** The rows that draw a cell: the one that it begins in, and the first of each further block that it reaches. */
  const drawing = ({ row, rowSpan }: GridCell): readonly RowPlan[] => {
    const rows: RowPlan[] = []
    for (let at = row; at < row + rowSpan; at += 1) {
      const own = plan.rows[at]
      if (own && (at === row || plan.blockOf[at] !== plan.blockOf[at - 1])) rows.push(own)
    }
    return rows
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
      for (const address of addresses)
        for (const cell of lookup.showing(address)) for (const row of drawing(cell)) rows.add(row)
      speak(rows)
    },
    bumpRows: speak,
    bumpCell(key) {
      const cell = lookup.named(key)
      if (cell) speak(drawing(cell))
    },
    reset(next, nextLookup) {
      plan = next
      lookup = nextLookup
    },
  }
}
