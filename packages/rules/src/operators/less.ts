import { isLess } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { chained, comparisonSentence } from './chain.ts'

/** `{"<": [a, b]}` as in JavaScript; `{"<": [a, b, c]}`: whether b is between a and c, without them. */
export const less: Operator = Object.freeze<Operator>({
  id: '<',
  title: { zh: '小于', en: 'Less than' },
  family: 'compare',
  arity: [2, 3],
  isStandard: true,
  shape: 'strict',
  apply: chained(isLess),
  binary: (a, b) => (data, frame) => isLess(a(data, frame), b(data, frame), frame),
  ternary: (a, b, c) => (data, frame) => {
    const between = b(data, frame)
    return isLess(a(data, frame), between, frame) && isLess(between, c(data, frame), frame)
  },
  explain: comparisonSentence('小于', '不小于'),
})
