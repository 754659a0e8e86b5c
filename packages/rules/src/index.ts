export type { Explanation } from './explanation.ts'
export type { Logic } from './logic.ts'
export type { Changed, Program, ProgramRule, RuleResult, Run, Write } from './program-types.ts'
