import { toJsonNumber, toNumber } from '../coerce.ts'
import { remainder } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"%": [a, b]}`: the decimal remainder, with the sign of a; by zero it is null. */
export const modulo: Operator = Object.freeze<Operator>({
  id: '%',
  title: { zh: '余数', en: 'Remainder' },
  family: 'number',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply: ([a = null, b = null], work) => toJsonNumber(remainder(toNumber(a, work), toNumber(b, work))),
  explain: ({ texts: [a, b], text }) => `${a} 除以 ${b} 的余数是 ${text}`,
})
