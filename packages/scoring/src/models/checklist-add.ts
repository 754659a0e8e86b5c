import type { ChecklistAddPart } from '@tianbao/reading'
import { add, multiply } from '@tianbao/rules'
import type { Model } from './model.ts'

/** ①…1分；②…1分: points for each item that is met, not beyond the full points. */
export const checklistAdd: Model<ChecklistAddPart> = Object.freeze<Model<ChecklistAddPart>>({
  model: 'checklistAdd',
  title: '逐项加分',
  kind: 'gain',
  score({ items, each, count }, attempt) {
    const { flags } = attempt.input
    if (each !== null && (flags === undefined || flags === null) && attempt.input.count != null)
      return limited(multiply(each, attempt.counted('count')), attempt)
    if (flags === undefined || flags === null) return attempt.lacks('flags')
    const expected = each === null ? items.length : (count ?? flags.length)
    if (flags.length !== expected) return attempt.fault('flags_count', { count: flags.length, expected })
    let sum = 0
    for (const [at, flag] of flags.entries()) {
      if (flag === null || flag === undefined) return attempt.lacks('flags')
      if (flag) sum = add(sum, each ?? items[at]?.points.points ?? 0)
    }
    return limited(sum, attempt)
  },
  plan({ items, each, count }, plan) {
    const flags = { var: 'flags' }
    const met = { reduce: [flags, { '+': [{ var: 'accumulator' }, { if: [{ var: 'current' }, 1, 0] }] }, 0] }
    const unknown = { none: [flags, { '==': [{ var: '' }, null] }] }
    const length = { reduce: [flags, { '+': [{ var: 'accumulator' }, 1] }, 0] }
    let sum: ReturnType<typeof plan.let>
    if (each === null) {
      plan.guard({ filled: [flags] })
      plan.guard({ '==': [length, items.length] })
      plan.guard(unknown)
      sum = plan.let('sum', '合计', {
        '+': [0, ...items.map(({ points }, at) => ({ if: [{ var: `flags.${at}` }, points.points, 0] }))],
      })
    } else {
      const counted = { and: [{ '!': [{ filled: [flags] }] }, { filled: [{ var: 'count' }] }] }
      plan.guard({ or: [{ filled: [flags] }, { and: [counted, { '>=': [{ var: 'count' }, 0] }] }] })
      if (count !== null) plan.guard({ or: [counted, { '==': [length, count] }] })
      plan.guard({ or: [counted, unknown] })
      sum = plan.let('sum', '合计', { '*': [each, { if: [counted, { var: 'count' }, met] }] })
    }
    return plan.rule.full === null
      ? { if: [{ filled: [{ var: 'full' }] }, { min: [sum, { var: 'full' }] }, sum] }
      : { min: [sum, plan.full()] }
  },
  best: ({ items, count }) => ({ flags: Array.from({ length: count ?? items.length }, () => true) }),
})

/** Not more than the full points, where they are known. */
function limited(sum: number, attempt: Parameters<typeof checklistAdd.score>[1]): number {
  const isKnown = attempt.rule.full !== null || attempt.input.full != null
  return isKnown ? Math.min(sum, attempt.full()) : sum
}
