import { numberIn } from '../empty.ts'
import { subtract } from '../exact.ts'
import type { Operator } from '../operator.ts'

/** `{"near": [a, b, tolerance]}`: whether |a − b| ≤ tolerance (default 0), exactly; null where a or b is empty. */
export const near: Operator = Object.freeze<Operator>({
  id: 'near',
  title: { zh: '相等（容差）', en: 'Near' },
  family: 'compare',
  arity: [2, 3],
  isStandard: false,
  shape: 'strict',
  apply(args) {
    const a = numberIn(args[0])
    const b = numberIn(args[1])
    if (a === null || b === null) return null
    const difference = Math.abs(subtract(a, b))
    return Number.isNaN(difference) ? null : difference <= (numberIn(args[2]) ?? 0)
  },
  explain: ({ texts: [a, b, tolerance], value }) => {
    if (value === null) return `${a} 与 ${b} 无法比较`
    return `${a} 与 ${b} ${value === true ? '相等' : '不等'}${tolerance === undefined ? '' : `（容差 ${tolerance}）`}`
  },
})
