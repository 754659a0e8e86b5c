import { type GradeRangesPart, labelKey } from '@tianbao/reading'
import { divide, multiply } from '@tianbao/rules'
import type { Model } from './model.ts'

/** 优(90%-100%): a person picks points inside the range of a word; they are checked, not made. */
export const gradeRanges: Model<GradeRangesPart> = Object.freeze<Model<GradeRangesPart>>({
  model: 'gradeRanges',
  title: '区间内赋分',
  kind: 'gain',
  score(part, attempt) {
    const { label } = attempt.input
    const scale = part.of === 'full' ? attempt.full() : 100
    if (label === undefined || label === null) return attempt.lacks('label')
    const range = part.ranges.find((one) => labelKey(one.label) === labelKey(label))
    if (range === undefined)
      return attempt.fault('unknown_label', { label, labels: part.ranges.map((one) => one.label) })
    const low = divide(multiply(scale, range.low), 100)
    const high = divide(multiply(scale, range.high), 100)
    const given = range.low === range.high ? (attempt.input.given ?? low) : attempt.number('given')
    if (Number.isNaN(given) || Number.isNaN(low)) return Number.NaN
    const isInside =
      (range.isLowIncluded ? given >= low : given > low) &&
      (range.isHighIncluded ? given <= high : given < high)
    return isInside ? given : attempt.fault('outside_range', { given, low, high })
  },
  plan(part, plan) {
    const label = plan.input('label')
    const scale = part.of === 'full' ? plan.full() : 100
    const end = (value: number) => ({ '/': [{ '*': [scale, value] }, 100] })
    const said = { var: 'given' }
    // 明显得4分 beside 较明显得2-3分 leaves nothing to pick.
    const fixed = part.ranges.filter(({ low, high }) => low === high)
    const isFixed = { in: [label, fixed.map((one) => one.label)] }
    plan.guard(fixed.length === 0 ? { filled: [said] } : { or: [{ filled: [said] }, isFixed] })
    const own = fixed.flatMap((one) => [{ '==': [label, one.label] }, end(one.low)])
    const given =
      fixed.length === 0 ? said : plan.let('given', '给分', { if: [{ filled: [said] }, said, ...own, 0] })
    plan.guard({
      or: part.ranges.map((one) => ({
        and: [
          { '==': [label, one.label] },
          { [one.isLowIncluded ? '>=' : '>']: [given, end(one.low)] },
          { [one.isHighIncluded ? '<=' : '<']: [given, end(one.high)] },
        ],
      })),
    })
    return plan.let('won', '得分', given)
  },
  best({ ranges }) {
    const best = [...ranges].sort((one, other) => other.high - one.high)[0]
    return { label: best?.label ?? null, given: { of: 'full', percent: best?.high ?? null } }
  },
})
