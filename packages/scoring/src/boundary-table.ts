import type { PartStep, ScoringRule } from '@tianbao/reading'
import { openIn } from './choice.ts'
import { type Curve, curveOf } from './curve.ts'
import { sorted } from './curve-pieces.ts'
import type { ScoreInput } from './input.ts'
import { compileScore, rounded } from './score.ts'
import type { ScoringSettings } from './settings.ts'

/** What a rule scores at one number, or as near to it as can be, by each reading; null: there are no points. */
export interface BoundaryCase {
  readonly at: number
  /** `under` and `over`: on this side of the number, where the points jump there. */
  readonly side: 'at' | 'under' | 'over'
  /** Whether it is the number of the row itself. */
  readonly isOwn: boolean
  readonly points: readonly (number | null)[]
}

/** The numbers at which a score turns, by every reading of part steps that the clause leaves open. */
export interface BoundaryTable {
  /** The reading in force first; only it where the clause leaves nothing open. Null: there are no part steps. */
  readonly readings: readonly (PartStep | null)[]
  /** Whether one of them is in force: the clause or the template says which. */
  readonly isSettled: boolean
  readonly curves: readonly (Curve | null)[]
  /** The better ones first, where points go one way. */
  readonly cases: readonly BoundaryCase[]
}

const mostCases = 6

/** The boundary cases of a rule for one row; null where it is not scored by a number on a line. */
export function boundaryTable(
  rule: ScoringRule,
  settings: ScoringSettings,
  input: ScoreInput,
): BoundaryTable | null {
  const readings = readingsOf(rule, settings)
  const isSettled = readings.length === 1 || rule.partStep !== null || settings.partStep !== null
  const ways = readings.map((partStep) => ({ ...settings, partStep: partStep ?? settings.partStep }))
  const span = ways.map((way) => curveOf(rule, way, input)).find((curve) => curve !== null)
  if (span === undefined || span === null) return null
  const curves = ways.map((way) => curveOf(rule, way, input, span))
  const scorers = ways.map((way) => compileScore(rule, way))
  const pointsAt = (at: number) =>
    scorers.map((scorer) => scorer({ ...span.held, ...input, [span.axis]: at }).points)
  const own = input[span.axis] ?? null
  const marks = chosen(curves, readings.length > 1)
  const all = own === null ? marks : sorted([...marks, own])
  const cases = all.flatMap((at): readonly BoundaryCase[] => {
    const points = pointsAt(at)
    const side = (name: 'under' | 'over') => {
      const beside = curves.map((curve) => limitAt(curve, at, name))
      const isJump = beside.every((one, index) => one !== null && one !== (points[index] ?? null))
      const near = beside.map((one) => (one === null ? null : rounded(one, settings.rounding)))
      return isJump ? [{ at, side: name, isOwn: false, points: near }] : []
    }
    return [...side('under'), { at, side: 'at', isOwn: at === own, points }, ...side('over')]
  })
  return {
    readings,
    isSettled,
    curves,
    cases: isFalling(span) || !isOneWay(span) ? cases : cases.toReversed(),
  }
}

/** What part steps may count, the reading in force first. */
function readingsOf(rule: ScoringRule, settings: ScoringSettings): readonly (PartStep | null)[] {
  const isOpen = openIn(rule, { ...settings, partStep: null }).includes('partStep')
  const inForce = rule.partStep ?? settings.partStep
  if (!isOpen) return [inForce]
  const all: readonly PartStep[] = ['whole', 'linear', 'up']
  return inForce === null ? all : [inForce, ...all.filter((one) => one !== inForce)]
}

/** Numbers at which something happens; of many the first steps, with the middle of the first one, and the last. */
function chosen(curves: readonly (Curve | null)[], hasReadings: boolean): readonly number[] {
  const known = curves.flatMap((curve) => curve ?? [])
  const [first] = known
  if (first === undefined) return []
  const all = sorted(known.flatMap(turnsOf))
  if (!isOneWay(first)) {
    if (all.length <= mostCases) return all
    const few = known.map(turnsOf).reduce((least, one) => (one.length < least.length ? one : least), all)
    return few.length <= 2 * mostCases ? few : [...few.slice(0, mostCases), ...few.slice(-mostCases)]
  }
  const better = isFalling(first) ? all : all.toReversed()
  const [best = 0, next = best] = better
  const between = hasReadings && next !== best ? [(best + next) / 2] : []
  if (better.length + between.length <= mostCases) return sorted([...all, ...between])
  return sorted([...better.slice(0, 2), ...between, ...better.slice(-1)])
}

/** Where a curve turns; the ends of the stretch only where it jumps there. */
function turnsOf(curve: Curve): readonly number[] {
  const { marks } = curve
  return marks
    .filter(({ at, points }, index) => {
      if (index > 0 && index < marks.length - 1) return true
      const beside = limitAt(curve, at, index === 0 ? 'over' : 'under')
      return beside !== null && beside !== points
    })
    .map(({ at }) => at)
}

function pointsOf({ pieces }: Curve): readonly number[] {
  return pieces.flatMap((piece) => piece?.map(([, points]) => points) ?? [])
}

/** Whether points only rise, or only fall. */
function isOneWay(curve: Curve): boolean {
  const points = pointsOf(curve)
  const steps = points.slice(1).map((one, at) => one - (points[at] ?? one))
  return steps.every((step) => step >= 0) || steps.every((step) => step <= 0)
}

function isFalling(curve: Curve): boolean {
  const points = pointsOf(curve)
  return (points[0] ?? 0) > (points.at(-1) ?? 0)
}

/** What the points come to on one side of a number. */
function limitAt(curve: Curve | null, at: number, side: 'under' | 'over'): number | null {
  const index = curve?.marks.findIndex((mark) => mark.at === at) ?? -1
  if (index < 0) return null
  const piece = curve?.pieces[side === 'under' ? index - 1 : index]
  return (side === 'under' ? piece?.at(-1) : piece?.[0])?.[1] ?? null
}
