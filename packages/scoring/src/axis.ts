/** An input that is a number on a line: what a curve is drawn over. */
export type CurveAxis = 'value' | 'delay' | 'count' | 'bonus' | 'missing'

/** Where a part changes how it scores: numbers of one input, in no order, some perhaps twice. */
export interface Bends {
  readonly axis: CurveAxis
  readonly at: readonly number[]
}

/** A stretch of an axis. */
export interface Span {
  readonly from: number
  readonly to: number
}
