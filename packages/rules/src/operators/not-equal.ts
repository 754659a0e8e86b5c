import { looselyEqual } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"!=": [a, b]}`: the opposite of `==`. */
export const notEqual: Operator = Object.freeze<Operator>({
  id: '!=',
  title: { zh: '不等于', en: 'Not equal' },
  family: 'compare',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([a = null, b = null], work) => !looselyEqual(a, b, work),
  binary: (a, b) => (data, frame) => !looselyEqual(a(data, frame), b(data, frame), frame),
  explain: ({ texts: [a, b], value }) => `${a} ${value === true ? '不等于' : '等于'} ${b}`,
})
