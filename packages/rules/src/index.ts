export type { Explanation } from './explanation.ts'
export { type Budget, type Evaluator, Exhausted, type Frame, type Limits, type Work } from './frame.ts'
export type { Logic } from './logic.ts'
export type {
  LazyOperator,
  Operand,
  Operator,
  OperatorFace,
  Origin,
  Place,
  Step,
  StrictOperator,
} from './operator.ts'
export type { Changed, Program, ProgramRule, RuleResult, Run, Write } from './program-types.ts'
