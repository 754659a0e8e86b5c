import { fieldOperators } from '@tianbao/fields'
import { type Operator, ownOperators, standardOperators } from '@tianbao/rules'
import { scoringOperators } from '@tianbao/scoring'

/** Every operator that a template's rules may use: the standard ones, our own, those that belong to field kinds, and those that score. */
export const operators: readonly Operator[] = Object.freeze([
  ...standardOperators,
  ...ownOperators,
  ...fieldOperators,
  ...scoringOperators,
])
