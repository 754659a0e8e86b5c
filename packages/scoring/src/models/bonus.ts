import type { BonusPart } from '@tianbao/reading'
import { divide, multiply, subtract } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import { stairBends } from '../bends.ts'
import type { Model } from './model.ts'

/** 每新增1个加2分: points won for every step, of a count or past a mark. */
export const bonus: Model<BonusPart> = Object.freeze<Model<BonusPart>>({
  model: 'bonus',
  title: '加分',
  kind: 'extra',
  score({ step, points, unit, from, side, cap, isBase, isOnce, among }, attempt) {
    if (isOnce) return once(points, attempt)
    let gap: number
    if (among !== null) gap = attempt.countedAt(among)
    else if (from === null) gap = attempt.counted(countOf(attempt.rule.parts))
    else {
      const value = attempt.value(unit)
      const mark = attempt.mark(from)
      const distance = side === 'above' ? subtract(value, mark) : subtract(mark, value)
      gap = distance > 0 ? distance : distance * 0
    }
    const steps = attempt.steps(gap, step)
    const won =
      attempt.choice.partStep === 'linear' ? divide(multiply(points, gap), step) : multiply(points, steps)
    const most = cap ?? (isBase ? attempt.full() : null)
    return most === null ? won : Math.min(won, most)
  },
  plan({ step, points, from, side, cap, isBase, isOnce, among }, plan) {
    if (isOnce) {
      const name = countOf(plan.rule.parts)
      const known = onceOf(plan.rule.parts)
      const is = known === null ? false : { '===': [{ var: known }, true] }
      const isNot = known === null ? false : { '===': [{ var: known }, false] }
      const count = { var: name }
      plan.guard({ or: [is, isNot, { and: [{ filled: [count] }, { in: [count, [0, 1]] }] }] })
      return plan.let('extra', '加分', {
        if: [{ or: [is, { and: [{ '!': [isNot] }, { '==': [count, 1] }] }] }, points, 0],
      })
    }
    let gap: ReturnType<typeof plan.let>
    if (from === null) {
      gap = among === null ? plan.input(countOf(plan.rule.parts)) : plan.countAt(among)
      plan.guard({ '>=': [gap, 0] })
    } else {
      const value = plan.input('value')
      const mark = plan.mark(from)
      gap = plan.let('past', '超出', { max: [0, { '-': side === 'above' ? [value, mark] : [mark, value] }] })
    }
    const won =
      plan.choice.partStep === 'linear'
        ? plan.let('extra', '加分', { '/': [{ '*': [points, gap] }, step] })
        : plan.let('extra', '加分', { '*': [points, plan.stepCount(gap, step)] })
    const most = cap ?? (isBase ? plan.full() : null)
    return most === null ? won : { min: [won, most] }
  },
  best: () => ({}),
  bends({ step, points, from, side, cap, isBase, among }, attempt, span) {
    if (among !== null) return { axis: 'count', at: [] }
    const most = cap ?? (isBase ? attempt.full() : null)
    const stairs = { step, each: points, most }
    if (from === null)
      return {
        axis: countOf(attempt.rule.parts),
        at: stairBends({ ...stairs, from: 0, sign: 1 }, attempt, span),
      }
    const mark = attempt.mark(from)
    return {
      axis: 'value',
      at: stairBends({ ...stairs, from: mark, sign: side === 'above' ? 1 : -1 }, attempt, span),
    }
  },
})

/** One thing that is there or is not: said as such, or counted as one or none. */
function once(points: number, attempt: Attempt): number {
  const { parts } = attempt.rule
  const known = onceOf(parts)
  const met = known === null ? null : attempt.input[known]
  if (met === true || met === false) return met ? points : 0
  const name = countOf(parts)
  const count = attempt.counted(name)
  if (count === 0 || count === 1 || Number.isNaN(count)) return multiply(points, count)
  return attempt.fault('more_than_once', { count })
}

/** The input that says whether, where no other part asks for it. */
function onceOf(parts: readonly { readonly model: string }[]): 'met' | null {
  return parts.some((part) => part.model === 'threshold') ? null : 'met'
}

/** Where a rule counts occurrences too, what earns a bonus has an input of its own. */
function countOf(parts: readonly { readonly model: string }[]): 'bonus' | 'count' {
  return parts.some((part) => part.model === 'perOccurrence' || part.model === 'checklistDeduct')
    ? 'bonus'
    : 'count'
}
