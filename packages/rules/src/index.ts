export type { Explanation } from './explanation.ts'
export type { Logic } from './logic.ts'
export type { Changed, ProgramRule, RuleResult, Write } from './program-types.ts'
