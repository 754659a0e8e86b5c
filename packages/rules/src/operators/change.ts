import { toJsonNumber } from '../coerce.ts'
import { numberIn } from '../empty.ts'
import { ratio, subtract } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"change": [now, before]}`: the change in percent of before; null where one is empty or before is 0. */
export const change: Operator = Object.freeze<Operator>({
  id: 'change',
  title: { zh: '增减百分比', en: 'Change' },
  family: 'number',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply(args) {
    const now = numberIn(args[0])
    const before = numberIn(args[1])
    if (now === null || before === null) return null
    return toJsonNumber(ratio(subtract(now, before), Math.abs(before), 100))
  },
  explain: ({ texts: [now, before], value, text }) =>
    typeof value === 'number'
      ? `${now} 比 ${before} ${value < 0 ? '减少' : '增加'} ${text.replace('-', '')}%`
      : `${now} 与 ${before} 无法比较`,
})
