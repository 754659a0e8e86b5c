import type { Json } from '@tianbao/edit'
import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'
import { searchEvaluator, searchOf } from './search.ts'

/** `{"or": [a, b]}`: the first operand that is true, else the last one. */
export const or: Operator = Object.freeze<Operator>({
  id: 'or',
  title: { zh: '或者', en: 'Or' },
  family: 'logic',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'branch',
  isCondition: () => false,
  compile(operands) {
    const search = searchOf(operands)
    if (search !== undefined) return searchEvaluator(search)
    const parts = operands.map((operand) => operand.evaluate)
    const [a, b] = parts
    if (a !== undefined && b !== undefined && parts.length === 2)
      return (data, frame) => {
        const value = a(data, frame)
        return isTruthy(value) ? value : b(data, frame)
      }
    return (data, frame) => {
      let value: Json = null
      for (const part of parts) {
        value = part(data, frame)
        if (isTruthy(value)) return value
      }
      return value
    }
  },
  explain: ({ value }) => (isTruthy(value) ? '有一项成立' : '没有一项成立'),
})
