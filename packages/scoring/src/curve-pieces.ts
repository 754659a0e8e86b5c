import { add, divide, subtract } from '@tianbao/rules'

/** A point of a curve: a number of the axis, and its points before rounding. */
export type CurvePoint = readonly [at: number, points: number]

/**
 * Between two marks, without them: two points where it goes straight, more where it is curved. Its ends are what the
 * points come to from this side, which at a jump is not what they are at the mark.
 */
export type CurvePiece = readonly CurvePoint[]

/** A number at which a curve begins, ends, bends or jumps; null: there are no points just there. */
export interface CurveMark {
  readonly at: number
  readonly points: number | null
}

/** Points by one input, all others held; null: there are none. */
export type Line = (at: number) => number | null

/** Where straight pieces come upon a level. */
export function levelAt(line: Line, level: number, at: readonly number[]): readonly number[] {
  return at.slice(1).flatMap((to, before) => {
    const from = at[before] ?? to
    const piece = pieceOf(line, from, to)
    if (piece?.length !== 2) return []
    const [[, start], [, end]] = piece as readonly [CurvePoint, CurvePoint]
    if (start === end || (start - level) * (end - level) >= 0) return []
    const share = divide(subtract(level, start), subtract(end, start))
    return [add(from, subtract(to, from) * share)]
  })
}

/** A piece between two marks, from what its inside scores: two quarters say a straight line, and its middle proves it. */
export function pieceOf(line: Line, from: number, to: number): CurvePiece | null {
  const quarter = divide(subtract(to, from), 4)
  const [one, middle, other] = [1, 2, 3].map((count) => line(add(from, quarter * count)))
  if (one == null || middle == null || other == null) return null
  const half = divide(subtract(other, one), 2)
  if (Math.abs(add(one, half) - middle) < 1e-9)
    return [
      [from, tidy(subtract(one, half))],
      [to, tidy(add(other, half))],
    ]
  const count = 24
  const inside = Array.from({ length: count + 1 }, (_, at): CurvePoint | null => {
    const share = at === 0 ? 1e-6 : at === count ? 1 - 1e-6 : at / count
    const points = line(from + (to - from) * share)
    if (points === null) return null
    const end = at === 0 ? from : at === count ? to : null
    return end === null ? [from + (to - from) * share, points] : [end, near(line(end), points)]
  })
  return inside.every((point) => point !== null) ? inside : null
}

/** What is as good as the points at the end itself is the same. */
function near(end: number | null, points: number): number {
  return end !== null && Math.abs(end - points) < 1e-3 ? end : points
}

/** Without the dust that dividing by four leaves. */
function tidy(points: number): number {
  return Number(points.toFixed(9))
}

/** Numbers in order, each once. */
export function sorted(numbers: readonly number[]): readonly number[] {
  const all = [...numbers].sort((one, other) => one - other)
  return all.filter((one, at) => at === 0 || one - (all[at - 1] ?? one) > 1e-9)
}
