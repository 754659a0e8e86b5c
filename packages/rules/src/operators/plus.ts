import { parseLeading, toJsonNumber } from '../coerce.ts'
import { add } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"+": [a, b, …]}`: the exact decimal sum; `{"+": "3.14"}` is the number 3.14. An empty operand makes it null. */
export const plus: Operator = Object.freeze<Operator>({
  id: '+',
  title: { zh: '相加', en: 'Add' },
  family: 'number',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    let sum = 0
    for (const arg of args) sum = add(sum, parseLeading(arg, work))
    return toJsonNumber(sum)
  },
  binary: (a, b) => (data, frame) =>
    toJsonNumber(add(parseLeading(a(data, frame), frame), parseLeading(b(data, frame), frame))),
  ternary: (a, b, c) => (data, frame) => {
    const sum = add(parseLeading(a(data, frame), frame), parseLeading(b(data, frame), frame))
    return toJsonNumber(add(sum, parseLeading(c(data, frame), frame)))
  },
  explain: ({ texts, text }) => `${texts.join(' + ')} = ${text}`,
})
