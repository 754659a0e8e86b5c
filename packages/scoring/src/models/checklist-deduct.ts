import type { ChecklistDeductPart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import { add, multiply } from '@tianbao/rules'
import { mostLost, stairBends } from '../bends.ts'
import type { Model } from './model.ts'

/** 漏一项扣1分；公开不及时扣1分: points lost for each thing missing, and for each item that holds. */
export const checklistDeduct: Model<ChecklistDeductPart> = Object.freeze<Model<ChecklistDeductPart>>({
  model: 'checklistDeduct',
  title: '逐项扣分',
  kind: 'loss',
  score({ items, missing }, attempt) {
    let sum = 0
    if (missing !== null) {
      const isFree = !countsElsewhere(attempt.rule.parts)
      const name =
        isFree && attempt.input.missing == null && attempt.input.count != null ? 'count' : 'missing'
      sum = multiply(attempt.points(missing.points), attempt.counted(name))
    }
    if (items.length === 0) return sum
    const { flags } = attempt.input
    if (flags === undefined || flags === null) return attempt.lacks('flags')
    if (flags.length !== items.length)
      return attempt.fault('flags_count', { count: flags.length, expected: items.length })
    for (const [at, flag] of flags.entries()) {
      const item = items[at]
      if (flag === null || flag === undefined || item === undefined) return attempt.lacks('flags')
      if (flag) sum = add(sum, attempt.points(item.points))
    }
    return sum
  },
  plan({ items, missing }, plan) {
    const sums: Logic[] = [0]
    if (missing !== null) {
      const own = { filled: [{ var: 'missing' }] }
      const isFree = !countsElsewhere(plan.rule.parts)
      const count = isFree ? { if: [own, { var: 'missing' }, { var: 'count' }] } : { var: 'missing' }
      plan.guard(isFree ? { or: [own, { filled: [{ var: 'count' }] }] } : own)
      plan.guard({ '>=': [count, 0] })
      sums.push({ '*': [plan.points(missing.points), count] })
    }
    if (items.length > 0) {
      const flags = { var: 'flags' }
      plan.guard({ filled: [flags] })
      plan.guard({ '==': [{ reduce: [flags, { '+': [{ var: 'accumulator' }, 1] }, 0] }, items.length] })
      plan.guard({ none: [flags, { '==': [{ var: '' }, null] }] })
      for (const [at, item] of items.entries())
        sums.push({ if: [{ var: `flags.${at}` }, plan.points(item.points), 0] })
    }
    return plan.let('loss', '扣分', { '+': sums })
  },
  best: ({ items, missing }) => ({
    ...(missing === null ? {} : { missing: 0 }),
    ...(items.length === 0 ? {} : { flags: items.map(() => false) }),
  }),
  bends({ missing, maxPenalty }, attempt, span) {
    if (missing === null) return { axis: 'missing', at: [] }
    const each = attempt.points(missing.points)
    return {
      axis: 'missing',
      at: stairBends({ from: 0, sign: 1, step: 1, each, most: mostLost(maxPenalty, attempt) }, attempt, span),
    }
  },
})

/** Whether `count` is taken by another part, so that it says nothing of what lacks. */
function countsElsewhere(parts: readonly { readonly model: string }[]): boolean {
  return parts.some((part) => part.model === 'perOccurrence')
}
