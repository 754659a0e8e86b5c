import type { Column } from '../sheet.ts'
import type { Holes } from '../text/holes.ts'

/** A column of a table with cells of its own, and where it lies: grid columns from `start` to before `end`. */
export interface Leaf {
  readonly column: Column
  readonly part: string
  readonly holes: Holes
  start: number
  end: number
}
