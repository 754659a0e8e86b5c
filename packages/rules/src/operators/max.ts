import { toJsonNumber, toNumber } from '../coerce.ts'
import type { Operator } from '../operator.ts'

/** `{"max": [a, b, …]}`: the largest of the operands, as numbers; of none, or where one cannot be read, null. */
export const max: Operator = Object.freeze<Operator>({
  id: 'max',
  title: { zh: '最大', en: 'Largest' },
  family: 'number',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'strict',
  apply: (args, work) => toJsonNumber(Math.max(...args.map((arg) => toNumber(arg, work)))),
  explain: ({ texts, text }) => `${texts.join('、')} 中最大的是 ${text}`,
})
