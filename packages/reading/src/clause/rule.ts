/**
 * What a scoring clause (评扣分标准) says, typed. Numbers are in the clause's own unit: 95 for 95%. A union by model;
 * a clause of several sentences is a list of parts that are composed (`ScoringRule`).
 */

/** What a part of a step counts: its share, nothing, or a whole step. */
export type PartStep = 'linear' | 'whole' | 'up'

/** Points as a number, or as a percentage of the full points. */
export interface Points {
  readonly points: number
  readonly of: 'points' | 'full'
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
  readonly maxPenalty: number | null
  readonly cutoff: Cutoff | null
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

/** An interval and what it is worth. */
export interface Band extends Range {
  readonly points: Points
}

/** Disjoint intervals (90%以上得10分；80%-90%得8分). */
export interface BandsPart {
  readonly model: 'bands'
  /** What is measured: the value, or the delay behind a deadline. */
  readonly of: 'value' | 'delay'
  readonly unit: string | null
  readonly bands: readonly Band[]
  /** What every other value is worth (其余不得分); null: not said. */
  readonly otherwise: Points | null
}

/** A word and what it is worth. */
export interface Grade {
  readonly label: string
  readonly points: Points
}

/** One of several words (优秀5分，良好3分). */
export interface GradesPart {
  readonly model: 'grades'
  readonly grades: readonly Grade[]
}

/** A word and the points that a person may give for it, in percent of full or as points. */
export interface GradeRange {
  readonly label: string
  readonly low: number
  readonly high: number
  readonly isLowIncluded: boolean
  readonly isHighIncluded: boolean
}

/** A person picks inside the range of a word; the range is checked. */
export interface GradeRangesPart {
  readonly model: 'gradeRanges'
  readonly of: 'full' | 'points'
  readonly ranges: readonly GradeRange[]
}

/** Points for each item that is met. `each`: items that the clause does not list (每符合一项得1分). */
export interface ChecklistAddPart {
  readonly model: 'checklistAdd'
  readonly items: readonly Grade[]
  readonly each: number | null
  /** How many items there are, where `each` is said and they are counted. */
  readonly count: number | null
}

/** Points lost for each item that is not met, and for each one missing. */
export interface ChecklistDeductPart {
  readonly model: 'checklistDeduct'
  readonly items: readonly Grade[]
  readonly missing: Grade | null
  readonly maxPenalty: number | null
}

/** Points lost for every occurrence; `first`: for the first one, where that differs. */
export interface PerOccurrencePart extends Steps {
  readonly model: 'perOccurrence'
  readonly label: string
  readonly first: Points | null
  readonly maxPenalty: number | null
  /** From how many on there are no points (发生3起以上不得分), and what they are counted in. */
  readonly cutoff: Cutoff | null
  readonly unit: string | null
}

/** Points lost for every step of delay. */
export interface DeadlinePart extends Steps {
  readonly model: 'deadline'
  /** The day as the clause writes it; null: said elsewhere. */
  readonly due: string | null
  readonly unit: string
  readonly maxPenalty: number | null
  readonly cutoff: Cutoff | null
}

/** Points lost where the target is passed by far. */
export interface OverCompletionPart {
  readonly model: 'overCompletion'
  /** Percent of the target. */
  readonly limit: number
  readonly isIncluded: boolean
  readonly penalty: Points
}

/** No points at all where this happened. */
export interface VetoPart {
  readonly model: 'veto'
  readonly label: string
}

/**
 * Points won for every step: `from` a mark on, or of a count. `isBase`: these are all the points there are (得).
 * `isOnce`: for one thing that is there or is not (获得省级表彰加3分); of two of them the clause says nothing.
 */
export interface BonusPart {
  readonly model: 'bonus'
  readonly step: number
  readonly points: number
  readonly unit: string | null
  readonly label: string
  readonly from: Mark | null
  readonly side: 'above' | 'below'
  readonly cap: number | null
  readonly isBase: boolean
  readonly isOnce: boolean
}

/** Points for places in an order; `ratio`: places whose points are in proportion to the first one's. */
export interface RankPart {
  readonly model: 'rank'
  readonly places: readonly { readonly from: number; readonly to: number; readonly points: number }[]
  readonly ratio: { readonly from: number; readonly to: number | null } | null
  /** What all other places are worth; null: not said. */
  readonly otherwise: number | null
}

/** Parts that say what is won: a rule has at most one of them. */
export type AwardPart =
  | ProportionalPart
  | ThresholdPart
  | BandsPart
  | GradesPart
  | GradeRangesPart
  | ChecklistAddPart
  | RankPart

/** Parts that say what is lost, of the full points or of what was won. */
export type LossPart =
  | StepPart
  | DeviationPart
  | ChecklistDeductPart
  | PerOccurrencePart
  | DeadlinePart
  | OverCompletionPart

/** One part of a rule. */
export type RulePart = AwardPart | LossPart | VetoPart | BonusPart

/**
 * A clause as a rule: what is won (all of the full points, where no part says), less what is lost, not below the
 * floor nor above the cap, and bonus points; nothing at all behind a cut-off or a veto. The first part is the main one.
 */
export interface ScoringRule {
  /** Full points as the clause says them; null: the 分值 column. */
  readonly full: number | null
  readonly parts: readonly RulePart[]
  /** The least points, where the clause says (扣完为止: 0); null: not said. */
  readonly floor: number | null
  /** The most points, where the clause says a number of its own. */
  readonly cap: number | null
  /** What the clause says of part steps (不足1个百分点按1个百分点计算); null: not said. */
  readonly partStep: PartStep | null
}
