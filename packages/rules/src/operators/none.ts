import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { iterate, iteration } from './iterate.ts'

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
    return (frame) => {
      const items = list(frame)
      if (!Array.isArray(items) || items.length === 0) return true
      let holds = true
      iterate(items, body, frame, (value) => {
        if (isTruthy(value)) holds = false
        return holds === true
      })
      return holds
    }
  },
  explain: ({ value }) => (value === true ? '没有符合的项' : '有符合的项'),
})
