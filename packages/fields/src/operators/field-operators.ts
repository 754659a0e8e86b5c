import type { Operator } from '@tianbao/rules'
import { compareTargetsOperator } from './compare-targets.ts'
import { target } from './target.ts'

/** Operators that know what the texts of fields mean, to be passed in beside those of `rules`. */
export const fieldOperators: readonly Operator[] = Object.freeze([target, compareTargetsOperator])
