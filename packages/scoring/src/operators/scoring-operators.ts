import type { Operator } from '@tianbao/rules'
import { gradeOperator } from './grade.ts'
import { scoreOperator } from './score.ts'
import { shareOperator } from './share.ts'
import { totalOperator } from './total.ts'

/** Operators that score, to be passed in beside those of `rules`. */
export const scoringOperators: readonly Operator[] = Object.freeze([
  scoreOperator,
  shareOperator,
  totalOperator,
  gradeOperator,
])
