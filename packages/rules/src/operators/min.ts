import { toJsonNumber, toNumber } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"min": [a, b, …]}`: the smallest of the operands, as numbers; of none, or where one cannot be read, null. */
export const min: Operator = Object.freeze<Operator>({
  id: 'min',
  title: { zh: '最小', en: 'Smallest' },
  family: 'number',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'strict',
  apply: (args, work) => toJsonNumber(Math.min(...args.map((arg) => toNumber(arg, work)))),
  explain: ({ texts, text }) => `${texts.join('、')} 中最小的是 ${text}`,
})
