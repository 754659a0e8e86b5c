import { toJsonNumber } from '../coerce.ts'
import { numberIn, spread } from '../empty.ts'
import { addAll } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"sum": [a, b, …]}` or of one list: the exact decimal sum of what is filled; of nothing it is null. */
export const sum: Operator = Object.freeze<Operator>({
  id: 'sum',
  title: { zh: '求和', en: 'Sum' },
  family: 'number',
  arity: [1, Number.POSITIVE_INFINITY],
  isStandard: false,
  shape: 'strict',
  apply(args, work) {
    const items = spread(args)
    work.charge(items.length >> 2)
    const filled: number[] = []
    for (const item of items) {
      const number = numberIn(item)
      if (number !== null) filled.push(number)
    }
    return filled.length === 0 ? null : toJsonNumber(addAll(filled))
  },
  explain: ({ args, texts, value, text }) => {
    if (value === null) return '没有可以相加的数'
    const isList = args.some(Array.isArray)
    const filled = texts.filter((_, i) => numberIn(args[i]) !== null)
    return isList ? `各项之和为 ${text}` : `${filled.join(' + ')} = ${text}`
  },
})
