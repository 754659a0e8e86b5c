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
  explain: comparisonSentence('不小于', '小于'),
})
