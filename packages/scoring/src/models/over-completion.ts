import type { OverCompletionPart } from '@tianbao/reading'
import { divide, multiply } from '@tianbao/rules'
import type { Model } from './model.ts'

/** 超过年初指标值130%扣减分值的20%: points lost where the target was set too low. */
export const overCompletion: Model<OverCompletionPart> = Object.freeze<Model<OverCompletionPart>>({
  model: 'overCompletion',
  title: '超额完成扣分',
  kind: 'loss',
  score({ limit, isIncluded, penalty }, attempt) {
    const lost = attempt.points(penalty)
    let percent: number
    if (attempt.input.ratio != null) percent = multiply(attempt.number('ratio'), 100)
    else {
      attempt.sameUnits()
      const value = attempt.number('value')
      const target = attempt.number('target')
      if (target <= 0) return attempt.fault('zero_target', { target })
      percent = divide(multiply(value, 100), target)
    }
    if (Number.isNaN(percent) || Number.isNaN(lost)) return Number.NaN
    return (isIncluded ? percent >= limit : percent > limit) ? lost : 0
  },
  plan({ limit, isIncluded, penalty }, plan) {
    const hasRatio = { filled: [{ var: 'ratio' }] }
    plan.guard({
      or: [
        hasRatio,
        { and: [{ filled: [{ var: 'value' }, { var: 'target' }] }, { '>': [{ var: 'target' }, 0] }] },
      ],
    })
    const percent = plan.let('percent', '完成率', {
      if: [
        hasRatio,
        { '*': [{ var: 'ratio' }, 100] },
        { '/': [{ '*': [{ var: 'value' }, 100] }, { var: 'target' }] },
      ],
    })
    return plan.let('loss', '扣分', {
      if: [{ [isIncluded ? '>=' : '>']: [percent, limit] }, plan.points(penalty), 0],
    })
  },
  best: ({ limit }) => ({ value: { atMost: { is: 'target', percent: limit } } }),
  bends: ({ limit }, attempt) => ({ axis: 'value', at: [attempt.mark({ is: 'target', percent: limit })] }),
})
