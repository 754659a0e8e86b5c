import { looselyEqual } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"==": [a, b]}`: equality as in JavaScript, `1 == "1"`. */
export const equal: Operator = Object.freeze<Operator>({
  id: '==',
  title: { zh: '等于', en: 'Equal' },
  family: 'compare',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([a = null, b = null], work) => looselyEqual(a, b, work),
  explain: ({ texts: [a, b], value }) => `${a} ${value === true ? '等于' : '不等于'} ${b}`,
})
