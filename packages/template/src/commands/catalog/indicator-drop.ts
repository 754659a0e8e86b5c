import type { Spot } from '../spot.ts'

/** An indicator of a catalog, and where it is let go: a place of the table, maybe in the row of another indicator. */
export interface IndicatorDrop {
  readonly catalog: string
  readonly node: string
  readonly spot: Spot
  readonly behind?: string
}
