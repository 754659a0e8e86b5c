import { isAtMost } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { chained, comparisonSentence } from './chain.ts'

/** `{">=": [a, b]}` as in JavaScript; of three, whether none is less than the next. */
export const atLeast: Operator = Object.freeze<Operator>({
  id: '>=',
  title: { zh: '不小于', en: 'At least' },
  family: 'compare',
  arity: [2, 3],
  isStandard: true,
  shape: 'strict',
  apply: chained((a, b, work) => isAtMost(b, a, work)),
  binary: (a, b) => (data, frame) => {
    const left = a(data, frame)
    return isAtMost(b(data, frame), left, frame)
  },
  explain: comparisonSentence('不小于', '小于'),
})
