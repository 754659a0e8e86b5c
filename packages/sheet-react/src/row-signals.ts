import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import type { GridLookup } from './grid-lookup.ts'
import type { RowPlan, SheetPlan } from './plan.ts'

/**
 * One signal per row of a plan: whoever draws the row listens to it, and it speaks when a value in the row changed. What
 * it spoke of is told by the versions of its cells.
 */
export interface RowSignals {
  version(row: RowPlan): number
  /** Of the cell at a column: grows with every change of what it shows. */
  cellVersion(row: RowPlan, column: number): number
  subscribe(row: RowPlan, listener: () => void): () => void
  /** Values changed: each row that shows one of them speaks once, of these cells, or of all where one names others. */
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
  /** The version at which it last spoke of all its cells. */
  whole: number
  /** By column, the version at which it last spoke of that cell. */
  readonly cells: Map<number, number>
  readonly listeners: Set<() => void>
}

/** `names`: whether what a cell shows is read out with the others of its row. */
export function createRowSignals(
  first: SheetPlan,
  firstLookup: GridLookup,
  names: (cell: GridCell) => boolean,
): RowSignals {
  let plan = first
  let lookup = firstLookup
  const signals = new WeakMap<RowPlan, Signal>()

  const signalOf = (row: RowPlan): Signal => {
    const known = signals.get(row)
    if (known) return known
    const made: Signal = { version: 0, whole: 0, cells: new Map(), listeners: new Set() }
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

  const speak = (signals: ReadonlySet<Signal>) => {
    for (const { listeners } of signals) for (const listener of [...listeners]) listener()
  }

  const speakWhole = (rows: Iterable<RowPlan>) => {
    const spoken = new Set([...rows].map(signalOf))
    for (const signal of spoken) {
      signal.version += 1
      signal.whole = signal.version
    }
    speak(spoken)
  }

  return {
    version: (row) => signalOf(row).version,
    cellVersion(row, column) {
      const { whole, cells } = signalOf(row)
      return Math.max(whole, cells.get(column) ?? 0)
    },
    subscribe(row, listener) {
      const { listeners } = signalOf(row)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    bump(addresses) {
      const spoken = new Set<Signal>()
      for (const address of addresses) {
        for (const cell of lookup.showing(address)) {
          for (const row of drawing(cell)) {
            const signal = signalOf(row)
            if (!spoken.has(signal)) signal.version += 1
            spoken.add(signal)
            if (names(cell)) signal.whole = signal.version
            else signal.cells.set(cell.column, signal.version)
          }
        }
      }
      speak(spoken)
    },
    bumpRows: speakWhole,
    bumpCell(key) {
      const cell = lookup.named(key)
      if (cell) speakWhole(drawing(cell))
    },
    reset(next, nextLookup) {
      plan = next
      lookup = nextLookup
    },
  }
}
