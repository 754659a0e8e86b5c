import type { Operator } from '../operator.ts'
import { findItem, iteration } from './iterate.ts'

/** `{"some": [list, body]}`: whether the body is true for an item. */
export const some: Operator = Object.freeze<Operator>({
  id: 'some',
  title: { zh: '有一项', en: 'Some' },
  family: 'list',
  arity: [2, 2],
  isStandard: true,
  shape: 'each',
  gives: 'truth',
  compile(operands) {
    const { list, body } = iteration(operands)
    return (data, frame) => {
      const items = list(data, frame)
      if (!Array.isArray(items) || items.length === 0) return false
      return findItem(items, body, data, frame, true) >= 0
    }
  },
  explain: ({ value }) => (value === true ? '有符合的项' : '没有符合的项'),
})
