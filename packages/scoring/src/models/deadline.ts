import type { DeadlinePart } from '@tianbao/reading'
import { mostLost, stairBends } from '../bends.ts'
import type { Model } from './model.ts'

/** 每延期1天扣2分: points lost for every step of delay. */
export const deadline: Model<DeadlinePart> = Object.freeze<Model<DeadlinePart>>({
  model: 'deadline',
  title: '逾期扣分',
  kind: 'loss',
  score({ step, penalty, cutoff }, attempt) {
    const delay = attempt.number('delay')
    attempt.cut(delay, cutoff)
    return attempt.loss(delay > 0 ? delay : delay * 0, step, penalty)
  },
  plan({ step, penalty, cutoff }, plan) {
    const delay = plan.input('delay')
    plan.cut(delay, cutoff)
    return plan.loss(plan.let('gap', '延期', { max: [0, delay] }), step, penalty)
  },
  best: () => ({ delay: 0 }),
  bends({ step, penalty, maxPenalty, cutoff }, attempt, span) {
    const each = attempt.points(penalty)
    const stairs = stairBends(
      { from: 0, sign: 1, step, each, most: mostLost(maxPenalty, attempt) },
      attempt,
      span,
    )
    return { axis: 'delay', at: cutoff === null ? stairs : [...stairs, attempt.mark(cutoff.at)] }
  },
})
