import type { RankPart } from '@tianbao/reading'
import type { Logic } from '@tianbao/rules'
import { divide, multiply, subtract } from '@tianbao/rules'
import type { Attempt } from '../attempt.ts'
import type { Model } from './model.ts'

/** 第1名得6分，其余按比例: the points of a place, or in proportion to the first one. */
export const rank: Model<RankPart> = Object.freeze<Model<RankPart>>({
  model: 'rank',
  title: '排名计分',
  kind: 'gain',
  score(part, attempt) {
    const { places, ratio, otherwise, behind, last } = part
    const place = attempt.input.rank
    if (place === undefined || place === null)
      return ratio === null ? attempt.lacks('rank') : byRatio(part, attempt)
    if (!Number.isInteger(place) || place < 1) return attempt.fault('not_a_place', { rank: place })
    const own = places.find(({ from, to }) => place >= from && place <= to)
    if (own !== undefined) return attempt.points(own.points)
    const end = places.at(-1)
    if (last !== null && place >= last) return 0
    if (behind !== null && end !== undefined)
      return subtract(attempt.points(end.points), multiply(attempt.points(behind), place - end.to))
    if (ratio !== null && place >= ratio.from && (ratio.to === null || place <= ratio.to))
      return byRatio(part, attempt)
    return otherwise ?? attempt.fault('no_place', { rank: place })
  },
  plan({ places, ratio, otherwise, behind, last }, plan) {
    const place = { var: 'rank' }
    const isPlaced = { filled: [place] }
    const best = places[0] === undefined ? 0 : plan.points(places[0].points)
    const end = places.at(-1)
    const within = (from: number, to: number | null): Logic =>
      to === null ? { '>=': [place, from] } : { and: [{ '>=': [place, from] }, { '<=': [place, to] }] }
    const placed = places.map(({ from, to }) => within(from, to))
    const isRatio: Logic =
      ratio === null ? false : { or: [{ '!': [isPlaced] }, within(ratio.from, ratio.to)] }
    if (ratio === null) plan.guard(isPlaced)
    plan.guard({
      or: [{ '!': [isPlaced] }, { and: [{ '>=': [place, 1] }, { '==': [{ '%': [place, 1] }, 0] }] }],
    })
    if (ratio !== null) {
      const both = { filled: [{ var: 'value' }, { var: 'first' }] }
      const fit = {
        and: [
          both,
          { '>': [{ var: 'first' }, 0] },
          { '>=': [{ var: 'value' }, 0] },
          { '<=': [{ var: 'value' }, { var: 'first' }] },
        ],
      }
      plan.guard({ or: [{ and: [isPlaced, { or: placed }] }, { '!': [isRatio] }, fit] })
    }
    if (otherwise === null && behind === null) plan.guard({ or: [{ '!': [isPlaced] }, ...placed, isRatio] })
    const cases = places.flatMap(({ points }, at): Logic[] => [
      { and: [isPlaced, placed[at] ?? false] },
      plan.points(points),
    ])
    if (last !== null) cases.push({ '>=': [place, last] }, 0)
    if (behind !== null && end !== undefined) {
      const lost = { '*': [plan.points(behind), { '-': [place, end.to] }] }
      cases.push({ '>': [place, end.to] }, { '-': [plan.points(end.points), lost] })
    }
    const share = { '/': [{ '*': [best, { var: 'value' }] }, { var: 'first' }] }
    return plan.let('won', '得分', { if: [...cases, isRatio, share, otherwise ?? 0] })
  },
  best: () => ({ rank: 1 }),
})

function byRatio({ places }: RankPart, attempt: Attempt): number {
  const value = attempt.counted('value')
  const first = attempt.number('first')
  if (first <= 0) return attempt.fault('zero_target', { target: first })
  if (value > first) return attempt.fault('beyond_first', { value, first })
  const [best] = places
  return best === undefined ? 0 : divide(multiply(attempt.points(best.points), value), first)
}
