import type { PerOccurrencePart } from '@tianbao/reading'
import { add, subtract } from '@tianbao/rules'
import { mostLost, stairBends } from '../bends.ts'
import type { Model } from './model.ts'

/** 每发生一起扣5分: points lost for every occurrence. */
export const perOccurrence: Model<PerOccurrencePart> = Object.freeze<Model<PerOccurrencePart>>({
  model: 'perOccurrence',
  title: '按次扣分',
  kind: 'loss',
  score({ step, penalty, first, among, cutoff }, attempt) {
    const count = among === null ? attempt.counted('count') : attempt.countedAt(among)
    attempt.cut(count, cutoff)
    if (first === null || count < 1) return attempt.loss(count, step, penalty)
    return add(attempt.points(first), attempt.loss(subtract(count, 1), step, penalty))
  },
  plan({ step, penalty, first, among, cutoff }, plan) {
    const count = among === null ? plan.input('count') : plan.countAt(among)
    plan.cut(count, cutoff)
    plan.guard({ '>=': [count, 0] })
    if (first === null) return plan.loss(count, step, penalty)
    const isAny = { '>=': [count, 1] }
    const later = plan.let('later', '其后次数', { if: [isAny, { '-': [count, 1] }, count] })
    return { '+': [{ if: [isAny, plan.points(first), 0] }, plan.loss(later, step, penalty)] }
  },
  best: ({ among }) =>
    among === null ? { count: 0 } : { counts: Array.from({ length: among + 1 }, () => 0) },
  bends({ step, penalty, first, among, maxPenalty, cutoff }, attempt, span) {
    if (among !== null) return { axis: 'count', at: [] }
    const from = first === null ? 0 : 1
    const each = attempt.points(penalty)
    return {
      axis: 'count',
      at: [
        0,
        ...stairBends({ from, sign: 1, step, each, most: mostLost(maxPenalty, attempt) }, attempt, span),
        ...(cutoff === null ? [] : [attempt.mark(cutoff.at)]),
      ],
    }
  },
})
