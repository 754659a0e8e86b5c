import { toJsonNumber } from '../coerce.ts'
import { numberIn } from '../empty.ts'
import { ratio as exactRatio } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"ratio": [a, b, scale]}`: the number nearest to a ÷ b × scale (default 1); null where one is empty or b is 0. */
export const ratio: Operator = Object.freeze<Operator>({
  id: 'ratio',
  title: { zh: '占比', en: 'Ratio' },
  family: 'number',
  arity: [2, 3],
  isStandard: false,
  shape: 'strict',
  apply(args) {
    const a = numberIn(args[0])
    const b = numberIn(args[1])
    const scale = args.length > 2 ? numberIn(args[2]) : 1
    return a === null || b === null || scale === null ? null : toJsonNumber(exactRatio(a, b, scale))
  },
  explain: ({ args, texts: [a, b, scale], value, text }) => {
    const operation = `${a} ÷ ${b}${args.length > 2 ? ` × ${scale}` : ''}`
    return value === null ? `${operation} 无法计算` : `${operation} = ${text}`
  },
})
