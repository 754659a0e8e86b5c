import type { Band, BandsPart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import type { Plan } from '../plan.ts'
import { deviated, deviatedLogic, valueAt } from './deviated.ts'
import type { Model } from './model.ts'
import { endsOf, insideLogic, isIn } from './threshold.ts'

/** 90%以上得10分；80%-90%得8分: the points of the interval that holds the value. */
export const bands: Model<BandsPart> = Object.freeze<Model<BandsPart>>({
  model: 'bands',
  title: '分档计分',
  kind: 'gain',
  score(part, attempt) {
    const value = measured(part, attempt)
    if (Number.isNaN(value)) return value
    for (const band of part.bands) if (isIn(value, band, attempt)) return attempt.points(band.points)
    if (attempt.missing.length > 0) return Number.NaN
    return part.otherwise === null ? attempt.fault('no_band', { value }) : attempt.points(part.otherwise)
  },
  plan(part, plan) {
    const value = measuredLogic(part, plan)
    const tests = part.bands.map((band) => insideLogic(value, band, plan, null))
    if (part.otherwise === null) plan.guard({ or: tests })
    const cases = part.bands.flatMap((band, at): Logic[] => [tests[at] ?? false, plan.points(band.points)])
    return plan.let('won', '得分', {
      if: [...cases, part.otherwise === null ? 0 : plan.points(part.otherwise)],
    })
  },
  best({ of, bands: all, unit }) {
    const hasLess = all.some(({ points }) => points.of === 'less')
    const worth = ({ points }: Band) =>
      points.of === 'less' ? -points.points : hasLess ? points.points - 100 : points.points
    const most = Math.max(...all.map(worth))
    const { low = null, high = null } = all.find((band) => worth(band) === most) ?? {}
    return {
      [of === 'delay' ? 'delay' : 'value']: { low, high, unit, ...(of === 'size' ? { isSize: true } : {}) },
    }
  },
  bends({ of, bands: all }, attempt) {
    const ends = all.flatMap((band) => endsOf(band, attempt))
    if (of !== 'size') return { axis: of, at: ends }
    const at = ends.flatMap((end) => [end, -end])
    const { target } = attempt.input
    const isComputed = target != null && attempt.choice.deviation === 'computed'
    return { axis: 'value', at: isComputed ? at.map((percent) => valueAt(percent, target)) : at }
  },
})

function measured({ of, unit }: BandsPart, attempt: Attempt): number {
  if (of === 'size') return Math.abs(deviated(attempt))
  return of === 'delay' ? attempt.number('delay') : attempt.value(unit)
}

function measuredLogic({ of }: BandsPart, plan: Plan): Logic {
  if (of !== 'size') return plan.input(of)
  const value = deviatedLogic(plan)
  return plan.let('size', '偏差绝对值', { max: [value, { '-': [0, value] }] })
}
