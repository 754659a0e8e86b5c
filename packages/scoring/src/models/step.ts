import type { StepPart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import { add, divide, multiply, subtract } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import { isPercent } from '../attempt.ts'
import { mostLost, stairBends } from '../bends.ts'
import type { Model } from './model.ts'

/** 每降低1%扣1分: penalty for every step on the wrong side of the threshold. */
export const step: Model<StepPart> = Object.freeze<Model<StepPart>>({
  model: 'step',
  title: '按步扣分',
  kind: 'loss',
  score(part, attempt) {
    const { direction, threshold, unit } = part
    if (threshold.is === 'target' && contradicts(direction, attempt.input.targetOperator))
      return attempt.fault('direction_differs')
    const value = attempt.value(unit)
    const mark = attempt.mark(threshold)
    attempt.cut(value, part.cutoff)
    if (isInside(part, mark)) return attempt.fault('cutoff_inside', { target: mark })
    const distance = direction === 'higher' ? subtract(mark, value) : subtract(value, mark)
    const gap = distance > 0 ? distance : distance * 0
    const far = relative(gap, mark, part, attempt)
    attempt.cut(far, part.gapCutoff)
    return attempt.loss(part.finer === null ? far : multiply(far, part.finer.count), part.step, part.penalty)
  },
  plan(part, plan) {
    const { direction, threshold, isRelative } = part
    if (threshold.is === 'target') {
      const wrong = direction === 'higher' ? ['<=', '<'] : ['>=', '>']
      plan.guard({ '!': [{ in: [{ var: 'targetOperator' }, wrong] }] })
    }
    const value = plan.input('value')
    const mark = plan.mark(threshold)
    plan.cut(value, part.cutoff)
    if (threshold.is !== 'number' && part.cutoff?.at.is === 'number')
      plan.guard({ [direction === 'higher' ? '<' : '>']: [part.cutoff.at.value, mark] })
    const gap = plan.let('gap', '差距', {
      max: [0, { '-': direction === 'higher' ? [mark, value] : [value, mark] }],
    })
    const lost = (far: Logic) => {
      plan.cut(far, part.gapCutoff)
      const steps = part.finer === null ? far : { '*': [far, part.finer.count] }
      return plan.loss(steps, part.step, part.penalty)
    }
    if (isRelative === false) return lost(gap)
    const isShare = isRelative === true || plan.choice.percent === 'share'
    const share = { '/': [{ '*': [gap, 100] }, mark] }
    if (isRelative === true) {
      plan.guard({ '>': [mark, 0] })
      return lost(plan.let('share', '差距占比', share))
    }
    // What the unit of the value tells goes before a choice.
    const unit = { '??': [{ var: 'unit' }, { var: 'targetUnit' }] }
    const percent = { in: [unit, ['%', '百分点', '个百分点']] }
    const points = isShare
      ? { and: [{ filled: [unit] }, percent] }
      : { or: [{ '!': [{ filled: [unit] }] }, percent] }
    plan.guard({ or: [points, { '==': [gap, 0] }, { '>': [mark, 0] }] })
    return lost(plan.let('share', '差距', { if: [{ or: [points, { '==': [gap, 0] }] }, gap, share] }))
  },
  best: ({ threshold, direction, unit }) => ({
    value: { [direction === 'higher' ? 'atLeast' : 'atMost']: threshold, unit },
  }),
  bends(part, attempt, span) {
    const from = attempt.mark(part.threshold)
    const own = part.finer === null ? part.step : divide(part.step, part.finer.count)
    const length = (size: number) => (isShare(part, attempt) ? divide(multiply(size, from), 100) : size)
    const step = length(own)
    const sign = part.direction === 'higher' ? -1 : 1
    const each = attempt.points(part.penalty)
    const stairs = stairBends(
      { from, sign, step, each, most: mostLost(part.maxPenalty, attempt) },
      attempt,
      span,
    )
    const { cutoff, gapCutoff } = part
    const ends = [
      ...(cutoff === null ? [] : [attempt.mark(cutoff.at)]),
      ...(gapCutoff === null ? [] : [add(from, multiply(sign, length(attempt.mark(gapCutoff.at))))]),
    ]
    return { axis: 'value', at: [...stairs, ...ends] }
  },
})

function contradicts(direction: StepPart['direction'], operator: string | null | undefined): boolean {
  return operator?.startsWith(direction === 'higher' ? '<' : '>') === true
}

/** Whether the line of no points lies before the value that asks for all of them: 每超1天…超过5天不得分, of 30 days. */
function isInside({ threshold, cutoff, direction }: StepPart, mark: number): boolean {
  if (threshold.is === 'number' || cutoff?.at.is !== 'number') return false
  return direction === 'higher' ? cutoff.at.value >= mark : cutoff.at.value <= mark
}

/** The gap as the step measures it: itself, or in percent of the threshold. */
function relative(gap: number, mark: number, part: StepPart, attempt: Attempt): number {
  if (part.isRelative === false || (gap === 0 && part.isRelative === null)) return gap
  if (part.isRelative === null && !unitOf(attempt)) attempt.touch('percent')
  if (!isShare(part, attempt)) return gap
  return mark <= 0 ? attempt.fault('zero_target', { target: mark }) : divide(multiply(gap, 100), mark)
}

/** Whether the step is a share of the threshold; where the clause leaves it open the unit of the value tells. */
function isShare({ isRelative }: StepPart, attempt: Attempt): boolean {
  const unit = unitOf(attempt)
  return isRelative ?? (unit ? !isPercent(unit) : attempt.choice.percent === 'share')
}

function unitOf({ input }: Attempt): string | null | undefined {
  return input.unit ?? input.targetUnit
}
