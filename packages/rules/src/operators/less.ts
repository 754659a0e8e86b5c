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
  apply: chained((a, b, work) => isLess(a, b, work)),
  explain: comparisonSentence('小于', '不小于'),
})
