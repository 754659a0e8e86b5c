import { toJsonNumber, toNumber } from '../coerce.ts'
import { divide } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"/": [a, b]}`: the number nearest to the exact quotient, further operands dividing it too; by zero it is null. */
export const over: Operator = Object.freeze<Operator>({
  id: '/',
  title: { zh: '相除', en: 'Divide' },
  family: 'number',
  arity: [2, 2],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    const [first = null] = args
    let quotient = toNumber(first, work)
    if (args.length === 1) return toJsonNumber(divide(1, quotient))
    for (let i = 1; i < args.length; i += 1) quotient = divide(quotient, toNumber(args[i] ?? null, work))
    return toJsonNumber(quotient)
  },
  binary: (a, b) => (data, frame) =>
    toJsonNumber(divide(toNumber(a(data, frame), frame), toNumber(b(data, frame), frame))),
  explain: ({ texts, value, text }) =>
    value === null ? `${texts.join(' ÷ ')} 无法计算` : `${texts.join(' ÷ ')} = ${text}`,
})
