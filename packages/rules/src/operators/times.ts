import { parseLeading, toJsonNumber } from '../coerce.ts'
import { multiply } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"*": [a, b, …]}`: the exact decimal product. An empty operand makes it null. */
export const times: Operator = Object.freeze<Operator>({
  id: '*',
  title: { zh: '相乘', en: 'Multiply' },
  family: 'number',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    let product = 1
    for (const arg of args) product = multiply(product, parseLeading(arg, work))
    return toJsonNumber(product)
  },
  binary: (a, b) => (data, frame) =>
    toJsonNumber(multiply(parseLeading(a(data, frame), frame), parseLeading(b(data, frame), frame))),
  explain: ({ texts, text }) => `${texts.join(' × ')} = ${text}`,
})
