import type { Json } from '@tianbao/edit'
import { isTruthy } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"and": [a, b]}`: the first operand that is not true, else the last one. */
export const and: Operator = Object.freeze<Operator>({
  id: 'and',
  title: { zh: '并且', en: 'And' },
  family: 'logic',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'branch',
  isCondition: () => false,
  compile(operands) {
    const parts = operands.map((operand) => operand.evaluate)
    const [a, b] = parts
    if (a !== undefined && b !== undefined && parts.length === 2)
      return (data, frame) => {
        const value = a(data, frame)
        return isTruthy(value) ? b(data, frame) : value
      }
    return (data, frame) => {
      let value: Json = null
      for (const part of parts) {
        value = part(data, frame)
        if (!isTruthy(value)) return value
      }
      return value
    }
  },
  explain: ({ value }) => (isTruthy(value) ? '各项都成立' : '有一项不成立'),
})
