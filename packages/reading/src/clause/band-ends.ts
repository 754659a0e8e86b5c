import type { SaidEnd } from './comparison.ts'
import type { Band } from './measured-parts.ts'
import type { Piece } from './piece.ts'
import type { Statement } from './statement.ts'
import type { End, Points } from './terms.ts'
import { orderOf } from './worth.ts'

/** An interval as it is said, with what it is worth. */
export interface SaidBand {
  readonly statement: Statement
  readonly piece: Piece & { is: 'compare' }
  low: SaidEnd | null
  high: SaidEnd | null
  readonly points: Points
}

/** Whether two ends stand at one mark. */
export function isSameMark(one: SaidEnd, other: SaidEnd): boolean {
  return JSON.stringify(one.at) === JSON.stringify(other.at)
}

/** A mark as a number to order by; one that is only named is the same for all bands. */
export const numberOf = (end: SaidEnd | null, missing: number): number =>
  end === null ? missing : end.at.is === 'number' ? end.at.value : end.at.is === 'target' ? end.at.percent : 0

/** From the lowest to the highest; null where ends cannot be ordered. */
export function ordered(bands: readonly SaidBand[]): SaidBand[] | null {
  const ends = bands.flatMap(({ low, high }) => [numberOf(low, 0), numberOf(high, 0)])
  if (ends.some(Number.isNaN)) return null
  return [...bands].sort(
    (one, other) =>
      numberOf(one.low, Number.NEGATIVE_INFINITY) - numberOf(other.low, Number.NEGATIVE_INFINITY) ||
      numberOf(one.high, Number.POSITIVE_INFINITY) - numberOf(other.high, Number.POSITIVE_INFINITY),
  )
}

/** 等于100%得5分，≥95%得4分: a single value is taken out of an open band that holds it, and ends the band. */
export function spare(bands: readonly SaidBand[]): void {
  for (const point of bands) {
    if (!isPoint(point)) continue
    const value = numberOf(point.low, 0)
    for (const open of bands) {
      const end = point.low === null ? null : { ...point.low, isIncluded: false, isFirm: true }
      if (open.high === null && open.low !== null && numberOf(open.low, 0) < value) open.high = end
      else if (open.low === null && open.high !== null && numberOf(open.high, 0) > value) open.low = end
    }
  }
}

/** Whether several bands are open to the same side, one inside the other. */
export function isNesting(bands: readonly SaidBand[]): boolean {
  return (
    bands.filter(({ high }) => high === null).length > 1 || bands.filter(({ low }) => low === null).length > 1
  )
}

/**
 * 90%以上得10分，80%以上得8分: the wider band ends where the narrower one begins, if the narrower one is worth more
 * or the wider one nothing. False where they are not of that kind.
 */
export function nest(sorted: SaidBand[]): boolean {
  const upward = sorted.filter(
    ({ low, high, piece }) => high === null && low !== null && !piece.comparison.isBare,
  )
  const downward = sorted.filter(
    ({ low, high, piece }) => low === null && high !== null && !piece.comparison.isBare,
  )
  for (let i = 0; i + 1 < upward.length; i += 1) {
    const [wide, narrow] = [upward[i], upward[i + 1]]
    if (wide === undefined || narrow === undefined || narrow.low === null) continue
    if (!isSteeper(upward)) return false
    ;[narrow.low, wide.high] = handed(narrow.low)
  }
  for (let i = 0; i + 1 < downward.length; i += 1) {
    const [narrow, wide] = [downward[i], downward[i + 1]]
    if (wide === undefined || narrow === undefined || narrow.high === null) continue
    if (!isSteeper(downward)) return false
    ;[narrow.high, wide.low] = handed(narrow.high)
  }
  return true
}

/** An end of the narrower band, and what is left to the wider one; a number that is said both ways stays open. */
function handed(end: SaidEnd): readonly [own: SaidEnd, rest: SaidEnd] {
  if (!end.isFirm && !end.isIncluded) return [end, end]
  return [
    { ...end, isFirm: true },
    { ...end, isIncluded: !end.isIncluded, isFirm: true },
  ]
}

function isSteeper(bands: readonly SaidBand[]): boolean {
  const steps = stepsIn(bands)
  return steps.every((step) => step > 0) || steps.every((step) => step < 0)
}

/** How the worth changes from each band to the next. */
function stepsIn(bands: readonly SaidBand[]): readonly number[] {
  const hasLess = bands.some(({ points }) => points.of === 'less')
  const points = bands.map((band) => orderOf(band.points, hasLess))
  return points.slice(1).map((value, at) => value - (points[at] ?? 0))
}

/** Decides whose a shared end is; null where two bands overlap. */
export function join(sorted: readonly SaidBand[]): Band[] | null {
  const isHigherBetter = isRisingInWorth(sorted)
  const bands = sorted.map(({ low, high, points }) => ({ low: endOf(low), high: endOf(high), points }))
  for (let i = 0; i + 1 < sorted.length; i += 1) {
    const [one, other] = [sorted[i], sorted[i + 1]]
    const [below, above] = [bands[i], bands[i + 1]]
    if (one === undefined || other === undefined || below === undefined || above === undefined) continue
    const [end, start] = [one.high, other.low]
    if (end === null || start === null) return null
    const gap = numberOf(start, 0) - numberOf(end, 0)
    if (gap < 0) return null
    if (gap > 0) continue
    const owner = ownerOf(end, start, one, other, isHigherBetter)
    if (owner === 'both') return null
    if (owner === 'neither') continue
    below.high = { at: end.at, isIncluded: owner === null ? null : owner === 'below' }
    above.low = { at: start.at, isIncluded: owner === null ? null : owner === 'above' }
  }
  return bands
}

function endOf(end: SaidEnd | null): End | null {
  return end === null ? null : { at: end.at, isIncluded: end.isIncluded }
}

/**
 * A firm word decides; a single value (=0) has its own end; of 80%-90% and 90%-100% without one, the number belongs to
 * the upper band where more is better, by custom; where less is better nobody knows: null.
 */
function ownerOf(
  end: SaidEnd,
  start: SaidEnd,
  one: SaidBand,
  other: SaidBand,
  isHigherBetter: boolean | null,
): 'below' | 'above' | 'both' | 'neither' | null {
  if (isPoint(one)) return start.isFirm && start.isIncluded ? 'both' : 'below'
  if (isPoint(other)) return end.isFirm && end.isIncluded ? 'both' : 'above'
  if (end.isFirm && start.isFirm) {
    if (end.isIncluded && start.isIncluded) return 'both'
    return end.isIncluded ? 'below' : start.isIncluded ? 'above' : 'neither'
  }
  if (end.isFirm) return end.isIncluded ? 'below' : 'above'
  if (start.isFirm) return start.isIncluded ? 'above' : 'below'
  // 超过5天以上 says both.
  if (!end.isIncluded || !start.isIncluded) return null
  if (isHigherBetter === true) return 'above'
  // 以上 and 以内 take their number in more firmly than a dash does.
  if (start.isWord === end.isWord) return null
  return start.isWord ? 'above' : 'below'
}

function isPoint({ low, high }: SaidBand): boolean {
  return low !== null && high !== null && isSameMark(low, high)
}

/** Whether higher bands are worth more, or less; null where they are worth now more, now less. */
export function isRisingInWorth(sorted: readonly SaidBand[]): boolean | null {
  const steps = stepsIn(sorted)
  if (steps.every((step) => step >= 0)) return true
  return steps.every((step) => step <= 0) ? false : null
}
