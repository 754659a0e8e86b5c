import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"!": a}`: whether a is not true. */
export const not: Operator = Object.freeze<Operator>({
  id: '!',
  title: { zh: '非', en: 'Not' },
  family: 'logic',
  arity: [1, 1],
  isStandard: true,
  shape: 'strict',
  apply: ([value = null]) => !isTruthy(value),
  unary: (operand) => (data, frame) => !isTruthy(operand(data, frame)),
  explain: ({ value }) => (value === true ? '该条件不成立' : '该条件成立'),
})
