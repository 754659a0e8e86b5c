/** What was measured or judged, by name. Left out and null are the same: not known. Numbers are in the clause's unit. */
export interface ScoreInput {
  /** 实际完成值: 95 for 95%. */
  readonly value?: number | null
  /** The unit of `value`, where a column says it; null: not said. An empty text: an amount, no percentage. */
  readonly unit?: string | null
  /** 指标值, its unit and its sign. */
  readonly target?: number | null
  readonly targetUnit?: string | null
  readonly targetOperator?: '>=' | '<=' | '>' | '<' | '=' | null
  /** The value that a clause only names: 上年, 市级平均年龄. */
  readonly ref?: number | null
  /** 分值. */
  readonly full?: number | null
  /** Whether what a clause asks for is met. */
  readonly met?: boolean | null
  /** Occurrences, or units that earn a bonus. */
  readonly count?: number | null
  /** How often each of several things happened, in the order in which the clause names them. */
  readonly counts?: readonly (number | null)[] | null
  /** Units that earn a bonus, where `count` is taken by occurrences. */
  readonly bonus?: number | null
  /** Things that lack. */
  readonly missing?: number | null
  /** In the unit of the clause; in time is 0. */
  readonly delay?: number | null
  /** Value ÷ target. */
  readonly ratio?: number | null
  /** For each item of a checklist: met, or of a checklist that deducts: to be deducted. */
  readonly flags?: readonly (boolean | null)[] | null
  /** Whether what forbids all points happened; not said is no. */
  readonly veto?: boolean | null
  readonly label?: string | null
  /** Points that a person gave. */
  readonly given?: number | null
  /** The value of the first in an order, and the own place in it. */
  readonly first?: number | null
  readonly rank?: number | null
}

/** Names of inputs. */
export type InputName = keyof ScoreInput
