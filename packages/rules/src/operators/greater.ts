import { isLess } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { chained, comparisonSentence } from './chain.ts'

/** `{">": [a, b]}` as in JavaScript; of three, whether each is greater than the next. */
export const greater: Operator = Object.freeze<Operator>({
  id: '>',
  title: { zh: '大于', en: 'Greater than' },
  family: 'compare',
  arity: [2, 3],
  isStandard: true,
  shape: 'strict',
  apply: chained((a, b, work) => isLess(b, a, work)),
  binary: (a, b) => (data, frame) => {
    const left = a(data, frame)
    return isLess(b(data, frame), left, frame)
  },
  explain: comparisonSentence('大于', '不大于'),
})
