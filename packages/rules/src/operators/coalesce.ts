import type { Json } from '@tianbao/edit'
import type { Operator } from '../operator.ts'

/** `{"??": [a, b]}`: the first operand that is not null. */
export const coalesce: Operator = Object.freeze<Operator>({
  id: '??',
  title: { zh: '有值的第一项', en: 'First present' },
  family: 'logic',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'branch',
  isCondition: () => false,
  compile(operands) {
    const parts = operands.map((operand) => operand.evaluate)
    return (data, frame) => {
      let value: Json = null
      for (const part of parts) {
        value = part(data, frame)
        if (value !== null) return value
      }
      return value
    }
  },
  explain: ({ text }) => `取有值的第一项：${text}`,
})
