import type { Operator } from '../operator.ts'
import { findItem, iteration } from './iterate.ts'

/** `{"all": [list, body]}`: whether the body is true for every item; of no items it is false. */
export const all: Operator = Object.freeze<Operator>({
  id: 'all',
  title: { zh: '每一项都', en: 'All' },
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
      return findItem(items, body, data, frame, false) < 0
    }
  },
  explain: ({ value }) => (value === true ? '每一项都符合' : '并非每一项都符合'),
})
