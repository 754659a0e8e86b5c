import type { Logic } from '@tianbao/rules'
import { add, divide, multiply } from '@tianbao/rules'
import { type Attempt, isPercent } from '../attempt.ts'
import type { Plan } from '../plan.ts'

/**
 * How far the value deviates, in percent of the target. Where there is a target nobody knows whether the value is the
 * deviation already, unless both are percentages and the target is an upper bound: of 偏差率 ≤ 5% it is.
 */
export function deviated(attempt: Attempt): number {
  const value = attempt.number('value')
  const { target, targetOperator, unit, targetUnit } = attempt.input
  if (target === undefined || target === null) return value
  if (targetOperator?.startsWith('<') === true && isPercent(unit ?? targetUnit ?? '')) return value
  attempt.touch('deviation')
  if (attempt.choice.deviation === 'value') return value
  return target <= 0
    ? attempt.fault('zero_target', { target })
    : divide(multiply(add(value, -target), 100), target)
}

/** The same as JSON-Logic. */
export function deviatedLogic(plan: Plan): Logic {
  const raw = plan.input('value')
  if (plan.choice.deviation !== 'computed') return raw
  const target = { var: 'target' }
  const percent = { in: [{ '??': [{ var: 'unit' }, { var: 'targetUnit' }] }, ['%', '百分点', '个百分点']] }
  const isBound = { and: [{ in: [{ var: 'targetOperator' }, ['<', '<=']] }, percent] }
  const isItself = { or: [{ '!': [{ filled: [target] }] }, isBound] }
  plan.guard({ or: [isItself, { '>': [target, 0] }] })
  const computed = { '/': [{ '*': [{ '-': [raw, target] }, 100] }, target] }
  return plan.let('deviation', '偏差', { if: [isItself, raw, computed] })
}

/** The value that deviates from a target by so many percent. */
export function valueAt(percent: number, target: number): number {
  return divide(multiply(target, add(100, percent)), 100)
}
