import { toJsonNumber, toNumber } from '../coerce.ts'
import { subtract } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"-": [a, b]}`: the exact decimal difference, further operands taken away too; `{"-": a}` is −a. */
export const minus: Operator = Object.freeze<Operator>({
  id: '-',
  title: { zh: '相减', en: 'Subtract' },
  family: 'number',
  arity: [1, 2],
  isStandard: true,
  shape: 'strict',
  apply(args, work) {
    const [first = null] = args
    let rest = toNumber(first, work)
    if (args.length === 1) return toJsonNumber(-rest)
    for (let i = 1; i < args.length; i += 1) rest = subtract(rest, toNumber(args[i] ?? null, work))
    return toJsonNumber(rest)
  },
  binary: (a, b) => (data, frame) =>
    toJsonNumber(subtract(toNumber(a(data, frame), frame), toNumber(b(data, frame), frame))),
  explain: ({ texts, text }) =>
    texts.length === 1 ? `-(${texts[0]}) = ${text}` : `${texts.join(' - ')} = ${text}`,
})
