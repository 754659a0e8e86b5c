import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"!!": a}`: whether a is true, as jsonlogic.com/truthy has it. */
export const truthy: Operator = Object.freeze<Operator>({
  id: '!!',
  title: { zh: '成立', en: 'Truthy' },
  family: 'logic',
  arity: [1, 1],
  isStandard: true,
  shape: 'strict',
  apply: ([value = null]) => isTruthy(value),
  unary: (operand) => (data, frame) => isTruthy(operand(data, frame)),
  explain: ({ value }) => (value === true ? '该条件成立' : '该条件不成立'),
})
