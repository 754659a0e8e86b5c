import type { BonusPart, DeadlinePart, PerOccurrencePart } from './counted-parts.ts'
import type {
  ChecklistAddPart,
  ChecklistDeductPart,
  GradeRangesPart,
  GradesPart,
  RankPart,
  VetoPart,
} from './judged-parts.ts'
import type {
  BandsPart,
  DeviationPart,
  OverCompletionPart,
  ProportionalPart,
  StepPart,
  ThresholdPart,
} from './measured-parts.ts'
import type { PartStep } from './terms.ts'

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
 * What a scoring clause (评扣分标准) says, typed; numbers are in the clause's own unit: 95 for 95%.
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
