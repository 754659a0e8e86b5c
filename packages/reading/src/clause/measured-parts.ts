import type { Cutoff, Mark, Points, Range, Steps } from './terms.ts'

/** `full − penalty · gap ÷ step`, the gap on the wrong side of the threshold (每降低1%扣1分). */
export interface StepPart extends Steps {
  readonly model: 'step'
  /** Which values are better. */
  readonly direction: 'higher' | 'lower'
  readonly threshold: Mark
  readonly unit: string | null
  /**
   * The step is in percent of a threshold that is no percentage itself (100个 … 每少1%). Null where the threshold is
   * only named: it is points of a percentage or a share of an amount, which the unit of the value tells.
   */
  readonly isRelative: boolean | null
  /** The unit of the step, where it is finer than the threshold's, and how many of it one holds (2小时…每10分钟: 60). */
  readonly finer: { readonly unit: string; readonly count: number } | null
  readonly maxPenalty: number | null
  readonly cutoff: Cutoff | null
  /** How far on the wrong side of a threshold that is only named there are no points (下降超过5个百分点不得分). */
  readonly gapCutoff: Cutoff | null
}

/** A tolerated range, and steps outside of it (每偏离10%扣10分). */
export interface DeviationPart {
  readonly model: 'deviation'
  readonly low: number
  readonly high: number
  readonly unit: string | null
  /** The range is of the deviation from the target value (±10%), not of the value. */
  readonly isOfDeviation: boolean
  readonly below: Steps | null
  readonly above: Steps | null
  readonly maxPenalty: number | null
  readonly cutoffs: readonly Cutoff[]
}

/**
 * Full points times a ratio, at most 1. `completion` is value ÷ target; `reverse` target ÷ value; `overrun`
 * 1 − (value − target) ÷ target; `rate` the measured percentage itself (执行率×10分).
 */
export interface ProportionalPart {
  readonly model: 'proportional'
  readonly ratio: 'completion' | 'reverse' | 'overrun' | 'rate'
  /** On the percentage that is multiplied with; for an overrun, on the overrun. */
  readonly cutoff: Cutoff | null
  /** From which percentage of completion the points are full (完成90%以上得满分). */
  readonly fullFrom: number | null
  /** The percentage at which a rate is 1 (满意度/90%×分值); 100 for all other ratios. */
  readonly base: number
  /** What the base is counted in, where it is a number of the clause (完成8次得4分，未完成的按比例); null: a percentage. */
  readonly unit: string | null
}

/** All or nothing. Without `range` a person or the template says whether it is met. */
export interface ThresholdPart {
  readonly model: 'threshold'
  /** What is to be met, where it is said in words. */
  readonly label: string | null
  readonly range: Range | null
  readonly unit: string | null
  readonly points: Points
  /** What there is otherwise; null: the clause does not say. */
  readonly otherwise: Points | null
}

/** An interval and what it is worth. */
export interface Band extends Range {
  readonly points: Points
}

/** Disjoint intervals (90%以上得10分；80%-90%得8分). */
export interface BandsPart {
  readonly model: 'bands'
  /** What is measured: the value, the delay behind a deadline, or the size of a deviation, to whichever side. */
  readonly of: 'value' | 'delay' | 'size'
  readonly unit: string | null
  readonly bands: readonly Band[]
  /** What every other value is worth (其余不得分); null: not said. */
  readonly otherwise: Points | null
}

/** Points lost where the target is passed by far. */
export interface OverCompletionPart {
  readonly model: 'overCompletion'
  /** Percent of the target. */
  readonly limit: number
  readonly isIncluded: boolean
  readonly penalty: Points
}
