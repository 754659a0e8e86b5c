import { looselyEqual } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"==": [a, b]}`: equality as in JavaScript, `1 == "1"`. */
export const equal: Operator = Object.freeze<Operator>({
  id: '==',
  title: { zh: '等于', en: 'Equal' },
  family: 'compare',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([a = null, b = null], work) => looselyEqual(a, b, work),
  binary(a, b, _, known) {
    if (typeof known === 'string')
      return (data, frame) => {
        const value = a(data, frame)
        return typeof value === 'string' ? value === known : looselyEqual(value, known, frame)
      }
    return (data, frame) => looselyEqual(a(data, frame), b(data, frame), frame)
  },
  explain: ({ texts: [a, b], value }) => `${a} ${value === true ? '等于' : '不等于'} ${b}`,
})
