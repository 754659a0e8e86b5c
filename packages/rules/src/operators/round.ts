import { toJsonNumber } from '../coerce.ts'
import { numberIn } from '../empty.ts'
import { round as exactRound } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"round": [a, digits]}`: a rounded to so many decimals (default 0, at most 15), half away from zero; null if empty. */
export const round: Operator = Object.freeze<Operator>({
  id: 'round',
  title: { zh: '四舍五入', en: 'Round' },
  family: 'number',
  arity: [1, 2],
  isStandard: false,
  shape: 'strict',
  apply(args) {
    const value = numberIn(args[0])
    const digits = args.length > 1 ? numberIn(args[1]) : 0
    if (value === null || digits === null || !Number.isInteger(digits) || digits < 0 || digits > 15)
      return null
    return toJsonNumber(exactRound(value, digits))
  },
  explain: ({ texts: [a], value, text }) => (value === null ? `${a} 无法取整` : `${a} 四舍五入为 ${text}`),
})
