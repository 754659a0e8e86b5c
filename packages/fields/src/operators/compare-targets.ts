import { compareTargets, type TargetOrder } from '@tianbao/reading'
import type { Operator } from '@tianbao/rules'
import { readingOf, stepsOf, targetText } from './reading-of.ts'

const words: Readonly<Record<TargetOrder, string>> = {
  same: '相同',
  tighter: '更严',
  looser: '更宽',
  different: '不能比较',
  unreadable: '至少有一个没有读懂',
}

/**
 * `{"compare_targets": [a, b]}`: how target value `a` stands to `b`: `same`, `tighter`, `looser`, `different` (another
 * kind, unit or direction, or a missing operator) or `unreadable`. Null where one of them is empty.
 */
export const compareTargetsOperator: Operator = Object.freeze<Operator>({
  id: 'compare_targets',
  title: { zh: '指标值宽严', en: 'Compare targets' },
  family: 'compare',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([a, b], work) {
    const [one, other] = [targetText(a), targetText(b)]
    if (one === null || other === null) return null
    work.charge(stepsOf(one) + stepsOf(other))
    return compareTargets(readingOf(one, null, null), readingOf(other, null, null))
  },
  explain: ({ texts: [a, b], value }) => {
    if (typeof value !== 'string') return '指标值没有填全，不比较'
    const order = words[value as TargetOrder]
    if (value === 'tighter' || value === 'looser') return `“${a}” 比 “${b}” ${order}`
    return `“${a}” 与 “${b}” ${order}`
  },
})
