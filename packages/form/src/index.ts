export { patternOf, rowAddress, rowOf, splitRow } from './address-parts.ts'
export type { Cause } from './cause.ts'
export { type CauseCounts, causesOf, countCauses, countCausesOf } from './causes.ts'
export { createForm } from './create-form.ts'
export type {
  AddressesWithin,
  CellState,
  CheckedFinding,
  CheckMode,
  ExplainTarget,
  FindingName,
  Form,
  FormChange,
  FormDocument,
  FormOptions,
  FormSection,
  Origin,
  Progress,
  Reason,
  RowState,
  RuleOutcome,
  SectionProgress,
  Step,
  Suspect,
  SuspectKind,
} from './form-types.ts'
export { createFormWith } from './form-with.ts'
export { loadScoring } from './load-scoring.ts'
export { formMessages } from './messages/messages.ts'
export { type Language, messagesFor, remedyOf } from './messages-for.ts'
export { needsScoring } from './program-of.ts'
export {
  CARRIED,
  isProvenance,
  ORIGINS,
  type Origin as CarriedOrigin,
  originsIn,
  type Provenance,
  provenancesIn,
} from './provenance.ts'
export { saysSomething } from './reasons.ts'
export {
  type ExpectedFinding,
  expectationOf,
  judgeSample,
  openSample,
  type SampleVerdict,
  sampleDay,
} from './samples/judge-sample.ts'
export { createDataScorer, type DataScorer, type DataScores } from './scores/data-scorer.ts'
export type {
  RowEvidence,
  RowPool,
  ScoreLevel,
  ScoreRow,
  ScoreSheet,
  ScoreState,
  Subtotal,
} from './scores/score-types.ts'
export type { FormScoring } from './scores/scores.ts'
export type { Piece } from './words.ts'
