/** What a part of a step counts: its share, nothing, or a whole step. */
export type PartStep = 'linear' | 'whole' | 'up'

/** Points as a number, as a percentage of the full points, or as so many less than these (扣1分). */
export interface Points {
  readonly points: number
  readonly of: 'points' | 'full' | 'less'
}

/**
 * What a measured value is held against: a number of the clause; a percentage of the target value (100: itself); or
 * something that the clause only names (上年, 市级平均年龄), which is an input of its own, `ref`.
 */
export type Mark =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'target'; readonly percent: number }
  | { readonly is: 'named'; readonly name: string }

/**
 * Past which mark there are no points. `isIncluded`: at the mark itself there are none either; null where the clause
 * says both (超过5天以上).
 */
export interface Cutoff {
  readonly side: 'below' | 'above'
  readonly at: Mark
  readonly isIncluded: boolean | null
}

/** Points lost for every step. */
export interface Steps {
  readonly step: number
  readonly penalty: Points
}

/** An end of an interval; `isIncluded` null where the clause leaves open to which neighbour it belongs. */
export interface End {
  readonly at: Mark
  readonly isIncluded: boolean | null
}

/** Between two ends; null: no end on that side. */
export interface Range {
  readonly low: End | null
  readonly high: End | null
}
