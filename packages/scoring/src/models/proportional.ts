import type { ProportionalPart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import { divide, multiply, subtract } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import { isPercent } from '../attempt.ts'
import type { Plan } from '../plan.ts'
import type { Model } from './model.ts'

/** 按完成比例得分: full points times a ratio, at most 1. */
export const proportional: Model<ProportionalPart> = Object.freeze<Model<ProportionalPart>>({
  model: 'proportional',
  title: '按比例计分',
  kind: 'gain',
  score(part, attempt) {
    const full = attempt.full()
    const [over, under] = fraction(part, attempt)
    if (Number.isNaN(over) || Number.isNaN(under)) return Number.NaN
    const percent = divide(multiply(over, 100), under)
    if (part.ratio === 'overrun') {
      const overrun = subtract(100, percent)
      attempt.cut(overrun, part.cutoff)
      return overrun <= 0 ? full : multiplied(full, over, under)
    }
    attempt.cut(percent, part.cutoff)
    if (percent >= (part.fullFrom ?? 100)) return full
    return multiplied(full, over, under)
  },
  plan(part, plan) {
    const full = plan.full()
    const [over, under] = fractionLogic(part, plan)
    const share = { '/': [{ '*': [full, over] }, under] }
    // Written out only where something is held against it; shown in any case.
    const title = part.ratio === 'overrun' ? '未超支率' : '完成率'
    const percent = plan.let('percent', title, { '/': [{ '*': [over, 100] }, under] })
    if (part.ratio === 'overrun') plan.cut({ '-': [100, percent] }, part.cutoff)
    else plan.cut(percent, part.cutoff)
    const won = { max: [0, { min: [full, share] }] }
    const isEarly = part.fullFrom !== null && part.fullFrom !== 100
    return plan.let('won', '得分', isEarly ? { if: [{ '>=': [percent, part.fullFrom] }, full, won] } : won)
  },
  best: ({ ratio, fullFrom, base, unit }) => ({
    value:
      ratio === 'rate'
        ? { atLeast: fullFrom ?? base, unit: unit ?? '%' }
        : { [ratio === 'completion' ? 'atLeast' : 'atMost']: { is: 'target', percent: fullFrom ?? 100 } },
  }),
  bends({ ratio, cutoff, fullFrom, base: whole, unit }, attempt) {
    const [over, under] = fraction({ ratio, base: whole, unit }, attempt, 1)
    const base = ratio === 'reverse' ? over : under
    // Where the ratio is so many percent.
    const at = (percent: number) =>
      ratio === 'reverse'
        ? divide(multiply(base, 100), percent)
        : divide(multiply(base, ratio === 'overrun' ? subtract(200, percent) : percent), 100)
    const full = at(fullFrom ?? 100)
    // It never comes to nothing: half is far enough.
    const none = at(ratio === 'reverse' ? 50 : 0)
    if (cutoff === null) return { axis: 'value', at: [full, at(100), none] }
    const mark = attempt.mark(cutoff.at)
    return {
      axis: 'value',
      at: [full, at(100), none, at(ratio === 'overrun' ? subtract(100, mark) : mark)],
    }
  },
})

function multiplied(full: number, over: number, under: number): number {
  return over <= 0 ? 0 : divide(multiply(full, over), under)
}

/** The ratio as two numbers, the lower one positive. */
function fraction(
  { ratio, base, unit }: Pick<ProportionalPart, 'ratio' | 'base' | 'unit'>,
  attempt: Attempt,
  value = attempt.number('value'),
): readonly [number, number] {
  const nothing = [Number.NaN, Number.NaN] as const
  if (unit !== null) attempt.value(unit)
  if (ratio === 'rate') return base === 100 && unit === null ? rate(value, attempt) : [value, base]
  attempt.sameUnits()
  const target = attempt.number('target')
  const operator = attempt.input.targetOperator ?? ''
  const isUp = ratio === 'completion'
  if (operator.startsWith(isUp ? '<' : '>')) attempt.fault('direction_differs')
  if (Number.isNaN(value) || Number.isNaN(target)) return nothing
  if (ratio === 'reverse') {
    if (value < 0 || target < 0)
      attempt.fault('negative', { input: value < 0 ? 'value' : 'target', value: Math.min(value, target) })
    // Nothing spent where little was allowed is all the better.
    return value === 0 ? [1, 1] : [target, value]
  }
  if (target <= 0) attempt.fault('zero_target', { target })
  return target <= 0 ? nothing : isUp ? [value, target] : [subtract(multiply(2, target), value), target]
}

function rate(value: number, attempt: Attempt): readonly [number, number] {
  const { target, unit } = attempt.input
  if (target === undefined || target === null || target === 100 || (unit && isPercent(unit)))
    return [value, 100]
  if (unit === undefined || unit === null) {
    attempt.touch('rate')
    if (attempt.choice.rate === 'hundred') return [value, 100]
  }
  attempt.sameUnits()
  if (target > 0) return [value, target]
  attempt.fault('zero_target', { target })
  return [Number.NaN, Number.NaN]
}

function fractionLogic(
  { ratio, base: whole, unit: own }: ProportionalPart,
  plan: Plan,
): readonly [Logic, Logic] {
  const value = plan.input('value')
  if (ratio === 'rate' && (whole !== 100 || own !== null)) return [value, whole]
  if (ratio === 'rate') {
    const target = { var: 'target' }
    const unit = { var: 'unit' }
    const isSaid = { '!=': [unit, null] }
    const isHundred = {
      or: [
        { '!': [{ filled: [target] }] },
        { '==': [target, 100] },
        { in: [unit, ['%', '百分点', '个百分点']] },
      ],
    }
    const isTarget =
      plan.choice.rate === 'target' ? { '!': [isHundred] } : { and: [{ '!': [isHundred] }, isSaid] }
    const base = plan.let('base', '满分值', { if: [isTarget, target, 100] })
    plan.guard({ '>': [base, 0] })
    return [value, base]
  }
  const target = plan.input('target')
  const wrong = ratio === 'completion' ? ['<=', '<'] : ['>=', '>']
  plan.guard({ '!': [{ in: [{ var: 'targetOperator' }, wrong] }] })
  if (ratio === 'reverse') {
    plan.guard({ '>=': [value, 0] })
    plan.guard({ '>=': [target, 0] })
    const isNone = { '==': [value, 0] }
    return [{ if: [isNone, 1, target] }, { if: [isNone, 1, value] }]
  }
  plan.guard({ '>': [target, 0] })
  return ratio === 'completion' ? [value, target] : [{ '-': [{ '*': [2, target] }, value] }, target]
}
