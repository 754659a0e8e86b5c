export { checkLogic, type LogicSize, sizeOf } from './check-logic.ts'
export { isTruthy } from './coerce.ts'
export { type CompiledLogic, compileLogic } from './compile-logic.ts'
export { compileProgram } from './compile-program.ts'
export { isEmpty } from './empty.ts'
export { evaluate, type Outcome, runLogic } from './evaluate.ts'
export { add, divide, multiply, round, subtract } from './exact.ts'
export type { ExplainWords, Explanation } from './explanation.ts'
export { type Budget, type Evaluator, Exhausted, type Frame, type Work } from './frame.ts'
export { evaluationLimits, type Limits, ruleLimits } from './limits.ts'
export type { Logic } from './logic.ts'
export { rulesMessages } from './messages/messages.ts'
export type {
  Access,
  AccessOperator,
  BranchOperator,
  EachOperator,
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
export type {
  Changed,
  Program,
  ProgramRule,
  ProgramSetting,
  RuleResult,
  Run,
  Write,
} from './program-types.ts'
export { type LogicReads, placeText, type Read, readsOf } from './reads.ts'
