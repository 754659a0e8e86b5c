import type { Operator } from '../operator.ts'
import { findItem, iteration } from './iterate.ts'

/** `{"none": [list, body]}`: whether the body is true for no item. */
export const none: Operator = Object.freeze<Operator>({
  id: 'none',
  title: { zh: '没有一项', en: 'None' },
  family: 'list',
  arity: [2, 2],
  isStandard: true,
  shape: 'each',
  gives: 'truth',
  compile(operands) {
    const { list, body } = iteration(operands)
    return (data, frame) => {
      const items = list(data, frame)
      if (!Array.isArray(items) || items.length === 0) return true
      return findItem(items, body, data, frame, true) < 0
    }
  },
  explain: ({ value }) => (value === true ? '没有符合的项' : '有符合的项'),
})
