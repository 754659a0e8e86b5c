import { isAtMost } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { chained, comparisonSentence } from './chain.ts'

/** `{"<=": [a, b]}` as in JavaScript; `{"<=": [a, b, c]}`: whether b is between a and c, or one of them. */
export const atMost: Operator = Object.freeze<Operator>({
  id: '<=',
  title: { zh: '不大于', en: 'At most' },
  family: 'compare',
  arity: [2, 3],
  isStandard: true,
  shape: 'strict',
  apply: chained(isAtMost),
  binary: (a, b) => (data, frame) => isAtMost(a(data, frame), b(data, frame), frame),
  ternary: (a, b, c) => (data, frame) => {
    const between = b(data, frame)
    return isAtMost(a(data, frame), between, frame) && isAtMost(between, c(data, frame), frame)
  },
  explain: comparisonSentence('不大于', '大于'),
})
