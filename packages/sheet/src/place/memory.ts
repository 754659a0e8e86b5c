import type { GridRow, ShapeRow } from '../grid.ts'
import type { DrawnCell } from './drawn-cell.ts'
import type { Leaf } from './leaf.ts'

/** What was drawn of a row, and may be drawn again: rows of a shape never change. */
export interface KnownRow {
  readonly row: GridRow
  /** Where it was drawn. */
  readonly at: number
  /** By leaf, left to right, the cell that begins here; null inside a run. */
  readonly byLeaf: readonly (DrawnCell | null)[]
}

/** What is known of the rows of a band. */
export interface KnownRows {
  get(row: ShapeRow): KnownRow | undefined
  set(row: ShapeRow, known: KnownRow): void
}

/** What one placement drew of the rows of its tables, for the next one. */
export interface PlaceMemory {
  /** What is known of a band, where it stands between the same columns in the same stacks. */
  band(key: string, within: readonly string[], leaves: readonly Leaf[]): KnownRows
  /** The memory of the next placement, which knows what this one drew and nothing older. */
  next(): PlaceMemory
}

interface KnownBand {
  readonly within: readonly string[]
  readonly leaves: readonly Leaf[]
  readonly rows: WeakMap<ShapeRow, KnownRow>
}

const nothing: KnownRows = Object.freeze({ get: () => undefined, set: () => undefined })

/** For a placement that no other one follows. */
export const noMemory: PlaceMemory = Object.freeze({ band: () => nothing, next: () => noMemory })

export function createMemory(former: ReadonlyMap<string, KnownBand> = new Map()): PlaceMemory {
  const bands = new Map<string, KnownBand>()
  return {
    band(key, within, leaves) {
      const known = former.get(key)
      const isSame = known && isSameList(known.within, within) && isSameLeaves(known.leaves, leaves)
      const band = { within, leaves, rows: isSame ? known.rows : new WeakMap<ShapeRow, KnownRow>() }
      bands.set(key, band)
      return band.rows
    },
    next: () => createMemory(bands),
  }
}

export function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((own, index) => own === b[index])
}

function isSameLeaves(a: readonly Leaf[], b: readonly Leaf[]): boolean {
  return (
    a.length === b.length &&
    a.every((leaf, index) => {
      const other = b[index]
      return leaf.column === other?.column && leaf.start === other.start && leaf.end === other.end
    })
  )
}
