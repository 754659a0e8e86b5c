export {
  type ClausePhrase,
  type ClauseReading,
  type ClauseSpan,
  type ManualReason,
  readClause,
} from './clause/clause.ts'
export type { BonusPart, DeadlinePart, PerOccurrencePart } from './clause/counted-parts.ts'
export type { ClauseFault, PhraseRole } from './clause/draft.ts'
export { formatClause } from './clause/format.ts'
export type {
  ChecklistAddPart,
  ChecklistDeductPart,
  Grade,
  GradeRange,
  GradeRangesPart,
  GradesPart,
  RankPart,
  VetoPart,
} from './clause/judged-parts.ts'
export { labelKey } from './clause/label.ts'
export type {
  Band,
  BandsPart,
  DeviationPart,
  OverCompletionPart,
  ProportionalPart,
  StepPart,
  ThresholdPart,
} from './clause/measured-parts.ts'
export { rememberedClause } from './clause/remembered.ts'
export type { AwardPart, LossPart, RulePart, ScoringRule } from './clause/rule.ts'
export type { Cutoff, End, Mark, PartStep, Points, Range, Steps } from './clause/terms.ts'
export { areAlike, usualUnit } from './clause/unit.ts'
export { chinaDay } from './date/china-day.ts'
export {
  type DateIssue,
  formatDate,
  formatDateInWords,
  type IsoDate,
  readDate,
  readYear,
} from './date/date.ts'
export { fold } from './fold/fold.ts'
export { readingMessages } from './messages/messages.ts'
export { formatMoney, type Money, readMoney } from './money/money.ts'
export { isMoneyUnit, type MoneyUnit, moneyUnitOf, moneyUnits } from './money/units.ts'
export type { NumberIssue } from './number/issue.ts'
export { formatFixed, formatNumber, readNumber } from './number/number.ts'
export { decimalOf, exactNumber, shifted } from './numeral/decimal.ts'
export { scanNumeral, scanSigned } from './numeral/numeral.ts'
export type { Scan } from './numeral/scan.ts'
export { formatPercent, readPercent } from './percent/percent.ts'
export type { Reading } from './reading.ts'
export { compareTargets, type TargetOrder } from './target/compare.ts'
export { describeTarget } from './target/describe.ts'
export { formatTarget } from './target/format.ts'
export { type TargetIssue, targetIssue } from './target/issue.ts'
export { rememberedTarget } from './target/remembered.ts'
export { readTarget } from './target/target.ts'
export type {
  TargetContext,
  TargetKind,
  TargetOperator,
  TargetPart,
  TargetReading,
  Vocabulary,
} from './target/target-reading.ts'
export { type UnitWord, unitAt } from './target/units.ts'
export { defaultVocabulary } from './target/words.ts'
