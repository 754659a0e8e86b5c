import { fieldOperators } from '@tianbao/fields'
import { type Operator, ownOperators, standardOperators } from '@tianbao/rules'

/** Every operator that a template's rules may use: the standard ones, our own, and those that belong to field kinds. */
export const operators: readonly Operator[] = Object.freeze([
  ...standardOperators,
  ...ownOperators,
  ...fieldOperators,
])
