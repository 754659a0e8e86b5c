import { fieldOperators } from '@tianbao/fields'
import { type Operator, ownOperators, standardOperators } from '@tianbao/rules'

/** Operators of rules that score nothing: the standard ones, our own, and those that belong to field kinds. */
export const plainOperators: readonly Operator[] = Object.freeze([
  ...standardOperators,
  ...ownOperators,
  ...fieldOperators,
])
