export type { CurveAxis, Span } from './axis.ts'
export { type BoundaryCase, type BoundaryTable, boundaryTable } from './boundary-table.ts'
export { type OpenName, openIn } from './choice.ts'
export { type Curve, curveOf } from './curve.ts'
export type { CurveMark, CurvePiece, CurvePoint } from './curve-pieces.ts'
export {
  type Evidence,
  type EvidenceInput,
  type EvidenceStep,
  evidenceOf,
  type FullMarks,
  fullMarksOf,
  pointsOf,
  type SettledFrom,
  settledBy,
} from './evidence.ts'
export { inputOf } from './examples.ts'
export { type GradeBand, gradeOf, usualGrades } from './grade.ts'
export type { InputName, ScoreInput } from './input.ts'
export { type ClauseRow, lintClause, pointsInNote } from './lint.ts'
export { scoringMessages } from './messages/messages.ts'
export { scoringOperators } from './operators/scoring-operators.ts'
export type { PlanStep } from './plan.ts'
export { type PoolRow, sharePool } from './pool.ts'
export { mayCount, rangeOf } from './row/range.ts'
export type { RowProblem } from './row/row-problem.ts'
export { type RowScore, type RowScoreState, scoreRow } from './row/score-row.ts'
export type { RowCell, ScoredRow } from './row/scored-row.ts'
export { compileScore, rounded, type Score, type Scorer, score } from './score.ts'
export {
  defaultSettings,
  type Rounding,
  type ScoringSettings,
  type Settled,
  type SettledBy,
  settingsOf,
} from './settings.ts'
export { type SteepRow, type SteppedRow, steepRows } from './steep.ts'
export { toLogic } from './to-logic.ts'
export { countedAs, type RowCounting, type ScoredItem, type Total, totalOf } from './total.ts'
export { worthOf } from './worth.ts'
