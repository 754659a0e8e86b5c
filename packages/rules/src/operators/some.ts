import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { iterate, iteration } from './iterate.ts'

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
    return (frame) => {
      const items = list(frame)
      if (!Array.isArray(items) || items.length === 0) return false
      let holds = false
      iterate(items, body, frame, (value) => {
        if (isTruthy(value)) holds = true
        return holds === false
      })
      return holds
    }
  },
  explain: ({ value }) => (value === true ? '有符合的项' : '没有符合的项'),
})
