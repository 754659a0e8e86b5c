import type { Address } from '@tianbao/edit'
import type { GridCell } from '@tianbao/sheet'
import { noAddedRows } from './added-row.ts'
import { cellKey } from './cell-key.ts'
import { createLookup, type GridLookup } from './grid-lookup.ts'
import { createHeadings, type Headings, mayName } from './headings.ts'
import { planSheet, type SheetPlan } from './plan.ts'
import { createRowSignals, type RowSignals } from './row-signals.ts'
import type { SheetSource } from './sheet-source.ts'
import type { Spot, Walk } from './walk.ts'

/** What a source's grid comes to when it is drawn, each part made once per grid. */
export interface DrawnSheet {
  readonly signals: RowSignals
  plan(): SheetPlan
  lookup(): GridLookup
  /** The table as something to walk in. */
  walk(): Walk
  /** Also of a cell of a former grid that is drawn as before. */
  headings(cell: GridCell): Headings
  /** The values that typing in a spot writes: several where equal neighbours are merged. */
  written(spot: Spot): readonly Address[]
  /** Keys of the blocks that draw a cell. */
  blocksOf(cell: GridCell): ReadonlySet<string>
  /** Takes the source's grid as it is now; false where it is the same. */
  replan(): boolean
  /** Values changed: a name that people wrote is a heading of its row. */
  forgetHeadings(changed: ReadonlySet<Address>): void
}

export function createDrawnSheet(source: SheetSource): DrawnSheet {
  let added = source.added?.() ?? noAddedRows
  const setting = () => ({ ends: source.ends(), isPlaced: source.isPlaced, added })
  let plan = planSheet(source.grid(), setting())
  let lookup = createLookup(plan.grid)
  let reader = createHeadings(plan, lookup, source)
  let headings = new WeakMap<GridCell, Headings>()
  let stops = new WeakMap<GridCell, readonly Address[]>()
  const signals = createRowSignals(plan, lookup, (cell) => mayName(cell, source))

  const stopsOf = (cell: GridCell): readonly Address[] => {
    if (cell.address === null) return []
    const known = stops.get(cell)
    if (known) return known
    const found = source.pieces(cell).flatMap((piece) => ('address' in piece ? [piece.address] : []))
    const walkable = found.length > 1 || !found[0] || !source.view(found[0]).isPrinted ? found : []
    stops.set(cell, walkable)
    return walkable
  }

  /** A cell of a former grid, as it is in this one. */
  const nowOf = (cell: GridCell): GridCell =>
    lookup.indexOf(cell) >= 0 ? cell : (lookup.named(cellKey(cell)) ?? cell)

  return {
    signals,
    plan: () => plan,
    lookup: () => lookup,
    walk: () => ({
      grid: plan.grid,
      lookup,
      stops: stopsOf,
      isOpen: (address) => !source.view(address).isReadonly,
    }),
    headings(of) {
      const cell = nowOf(of)
      const known = headings.get(cell)
      if (known) return known
      const made = reader.of(cell)
      headings.set(cell, made)
      return made
    },
    written: ({ cell, address }) => (stopsOf(cell).length > 1 ? [address] : cell.addresses),
    blocksOf(of) {
      const cell = nowOf(of)
      return new Set(plan.blockOf.slice(cell.row, cell.row + cell.rowSpan))
    },
    replan() {
      const grid = source.grid()
      const before = added
      added = source.added?.() ?? noAddedRows
      if (grid === plan.grid && added === before) return false
      plan = planSheet(grid, setting(), plan)
      lookup = createLookup(grid)
      reader = createHeadings(plan, lookup, source)
      headings = new WeakMap()
      stops = new WeakMap()
      signals.reset(plan, lookup)
      return true
    },
    forgetHeadings(changed) {
      const rows = new Set<number>()
      for (const address of changed)
        for (const cell of lookup.showing(address))
          for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) rows.add(row)
      for (const row of rows) {
        reader.forget(row)
        for (const own of lookup.across(row)) headings.delete(own)
      }
    },
  }
}
