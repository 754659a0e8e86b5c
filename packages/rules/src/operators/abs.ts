import { toJsonNumber } from '../coerce.ts'
import { numberIn } from '../empty.ts'
import type { Operator } from '../operator.ts'

/** `{"abs": a}`: a without its sign; null where it is empty. */
export const abs: Operator = Object.freeze<Operator>({
  id: 'abs',
  title: { zh: '绝对值', en: 'Absolute value' },
  family: 'number',
  arity: [1, 1],
  isStandard: false,
  shape: 'strict',
  apply(args) {
    const value = numberIn(args[0])
    return value === null ? null : toJsonNumber(Math.abs(value))
  },
  explain: ({ texts: [a], text }) => `${a} 的绝对值是 ${text}`,
})
