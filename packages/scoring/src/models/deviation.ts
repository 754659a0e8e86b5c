import type { DeviationPart } from '@tianbao/reading'
import { subtract } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import { mostLost, stairBends } from '../bends.ts'
import { deviated, deviatedLogic, valueAt } from './deviated.ts'
import type { Model } from './model.ts'

/** 每偏离10%扣10分: a tolerated range, and a penalty for every step outside of it. */
export const deviation: Model<DeviationPart> = Object.freeze<Model<DeviationPart>>({
  model: 'deviation',
  title: '偏离扣分',
  kind: 'loss',
  score(part, attempt) {
    const { low, high, below, above } = part
    const value = measured(part, attempt)
    for (const cutoff of part.cutoffs) attempt.cut(value, cutoff)
    if (Number.isNaN(value)) return value
    if (value >= low && value <= high) return 0
    const steps = value < low ? below : above
    // 超过100%不得分 says all there is to say of that side.
    if (steps === null && attempt.isZero) return 0
    if (steps === null) return attempt.fault('not_said', { value })
    const gap = value < low ? subtract(low, value) : subtract(value, high)
    return attempt.loss(gap, steps.step, steps.penalty)
  },
  plan(part, plan) {
    const { low, high, below, above } = part
    const value = part.isOfDeviation ? deviatedLogic(plan) : plan.input('value')
    for (const cutoff of part.cutoffs) plan.cut(value, cutoff)
    if (below === null) plan.guard({ or: [{ '>=': [value, low] }, ...plan.zeros] })
    if (above === null) plan.guard({ or: [{ '<=': [value, high] }, ...plan.zeros] })
    const under = plan.let('gap', '低于下限', { max: [0, { '-': [low, value] }] })
    const over = plan.let('gap', '高于上限', { max: [0, { '-': [value, high] }] })
    const losses = [
      below === null ? 0 : plan.loss(under, below.step, below.penalty),
      above === null ? 0 : plan.loss(over, above.step, above.penalty),
    ]
    return { '+': losses }
  },
  best: ({ low, high, unit, isOfDeviation }) => ({
    value: { atLeast: low, atMost: high, unit, isOfDeviation },
  }),
  bends({ low, high, below, above, maxPenalty, cutoffs, isOfDeviation }, attempt, span) {
    const side = (from: number, sign: 1 | -1, steps: typeof below) =>
      steps === null
        ? []
        : stairBends(
            {
              from,
              sign,
              step: steps.step,
              each: attempt.points(steps.penalty),
              most: mostLost(maxPenalty, attempt),
            },
            attempt,
            span,
          )
    const at = [
      low,
      high,
      ...side(low, -1, below),
      ...side(high, 1, above),
      ...cutoffs.map((one) => attempt.mark(one.at)),
    ]
    const { target } = attempt.input
    const isComputed = isOfDeviation && target != null && attempt.choice.deviation === 'computed'
    return { axis: 'value', at: isComputed ? at.map((percent) => valueAt(percent, target)) : at }
  },
})

/** The value, or its deviation from the target in percent. */
function measured({ unit, isOfDeviation }: DeviationPart, attempt: Attempt): number {
  return isOfDeviation ? deviated(attempt) : attempt.value(unit)
}
