export { type CompiledLogic, compileLogic } from './compile-logic.ts'
export { evaluate, type Outcome } from './evaluate.ts'
export type { Explanation } from './explanation.ts'
export { type Budget, type Evaluator, Exhausted, type Frame, type Limits, type Work } from './frame.ts'
export { evaluationLimits, ruleLimits } from './limits.ts'
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
export { ownOperators } from './operators/own.ts'
export { standardOperators } from './operators/standard.ts'
export type { RootReader, Roots } from './path.ts'
export type { Changed, Program, ProgramRule, RuleResult, Run, Write } from './program-types.ts'
