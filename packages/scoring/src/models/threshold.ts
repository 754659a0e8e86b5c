import type { Range, ThresholdPart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import type { Plan } from '../plan.ts'
import type { Model } from './model.ts'

/** 达到得满分，否则不得分: all or nothing. */
export const threshold: Model<ThresholdPart> = Object.freeze<Model<ThresholdPart>>({
  model: 'threshold',
  title: '达标得分',
  kind: 'gain',
  score(part, attempt) {
    const isMet = metOf(part, attempt)
    if (isMet === null) return Number.NaN
    if (isMet) return attempt.points(part.points)
    return part.otherwise === null ? attempt.fault('otherwise_not_said') : attempt.points(part.otherwise)
  },
  plan(part, plan) {
    const { range, points, otherwise } = part
    const said = { '!=': [{ var: 'met' }, null] }
    const value = { var: 'value' }
    const known = range === null ? said : { or: [said, { filled: [value] }] }
    plan.guard(known)
    // A target that a person has already held the value against need not be there.
    const inside =
      range === null ? { var: 'met' } : { if: [said, { var: 'met' }, insideLogic(value, range, plan, said)] }
    const isMet = plan.let('isMet', '是否达到', { '!!': [inside] })
    if (otherwise === null) plan.guard(isMet)
    const rest = otherwise === null ? 0 : plan.points(otherwise)
    return plan.let('won', '得分', { if: [isMet, plan.points(points), rest] })
  },
  best: ({ range, unit }) => (range === null ? { met: true } : { value: { ...range, unit } }),
  bends: ({ range }, attempt) => ({ axis: 'value', at: range === null ? [] : endsOf(range, attempt) }),
})

/** The numbers at which a range begins and ends. */
export function endsOf({ low, high }: Range, attempt: Attempt): readonly number[] {
  return [low, high].flatMap((end) => (end === null ? [] : [attempt.mark(end.at)]))
}

function metOf({ range, unit }: ThresholdPart, attempt: Attempt): boolean | null {
  const { met } = attempt.input
  if (met !== undefined && met !== null) return met
  if (range === null) return heldAgainstTarget(attempt)
  const value = attempt.value(unit)
  const isInside = isIn(value, range, attempt)
  return Number.isNaN(value) || attempt.missing.length > 0 || attempt.problems.length > 0 ? null : isInside
}

/** Whether the target is met, where value, target and its sign are known. */
function heldAgainstTarget(attempt: Attempt): null {
  attempt.lacks('met')
  return null
}

/** Whether a value lies in a range. */
export function isIn(value: number, { low, high }: Range, attempt: Attempt): boolean {
  if (low !== null) {
    const at = attempt.mark(low.at)
    if (!(value > at || (value === at && attempt.isTaken(low.isIncluded, 'upper')))) return false
  }
  if (high === null) return true
  const at = attempt.mark(high.at)
  return value < at || (value === at && attempt.isTaken(high.isIncluded, 'lower'))
}

/** The same as JSON-Logic; a mark that is an input is only asked for where `unless` does not hold. */
export function insideLogic(value: Logic, { low, high }: Range, plan: Plan, unless: Logic | null): Logic {
  const mark = (at: NonNullable<Range['low']>['at']): Logic => {
    if (at.is === 'number') return at.value
    const name = at.is === 'named' ? 'ref' : 'target'
    if (unless !== null) plan.guard({ or: [unless, { filled: [{ var: name }] }] })
    else plan.guard({ filled: [{ var: name }] })
    return at.is === 'target' && at.percent !== 100
      ? { '/': [{ '*': [{ var: name }, at.percent] }, 100] }
      : { var: name }
  }
  const tests: Logic[] = []
  if (low !== null)
    tests.push({ [(low.isIncluded ?? plan.choice.boundary === 'upper') ? '>=' : '>']: [value, mark(low.at)] })
  if (high !== null)
    tests.push({
      [(high.isIncluded ?? plan.choice.boundary === 'lower') ? '<=' : '<']: [value, mark(high.at)],
    })
  return tests.length === 1 ? (tests[0] ?? true) : { and: tests }
}
