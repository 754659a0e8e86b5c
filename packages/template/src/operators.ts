import type { Operator } from '@tianbao/rules'
import { scoringOperators } from '@tianbao/scoring'
import { plainOperators } from './plain-operators.ts'

/** Every operator that a template's rules may use: the plain ones, and those that score. */
export const operators: readonly Operator[] = Object.freeze([...plainOperators, ...scoringOperators])
