import { isNesting, isRisingInWorth, join, nest, ordered, type SaidBand, spare } from './band-ends.ts'
import type { Draft } from './draft.ts'
import { late } from './late.ts'
import type { Band } from './measured-parts.ts'
import type { Statement } from './statement.ts'
import type { End, Points } from './terms.ts'
import { everything } from './worth.ts'

/** A statement without an interval of its own, and what it is worth. */
export interface SaidRest {
  readonly statement: Statement
  readonly points: Points
}

/** Words for a deviation, which is never below nothing. */
export const deviation = /偏差|偏离|误差|差异率/

const zero: End = { at: { is: 'number', value: 0 }, isIncluded: true }

/** Disjoint bands of the intervals that were said. */
export function compose(
  bands: readonly SaidBand[],
  otherwise: SaidRest | null,
  onTime: SaidRest | null,
  draft: Draft,
): boolean {
  const isNested = isNesting(bands)
  const sorted = apart(bands)
  const isUnclear = sorted === null || (isNested && isRisingInWorth(sorted) === null)
  const ends = isUnclear ? null : join(sorted)
  if (sorted === null || ends === null) {
    draft.fail('bands_overlap')
    return true
  }
  const isSize = bands.some(({ piece }) => piece.comparison.isSize)
  const isSigned = isSize || bands.some(({ piece }) => deviation.test(piece.label))
  const isLess = bands.some(({ points }) => points.of === 'less')
  const isDelay = onTime !== null || (isLess && bands.every(({ piece }) => late.test(piece.label)))
  let all: readonly Band[] = ends.map((band) =>
    isSigned && band.low === null ? { ...band, low: zero } : band,
  )
  for (const { statement } of bands) draft.claimAll(statement, 'points', 'band')
  if (onTime !== null) draft.claimAll(onTime.statement, 'points', 'band')
  if (isDelay) all = fromInTime(all, onTime?.points ?? everything)
  else if (isLess && otherwise === null) all = withFull(all, isRisingInWorth(sorted))
  if (otherwise !== null) draft.claimAll(otherwise.statement, 'otherwise', 'otherwise')
  draft.parts.push({
    model: 'bands',
    of: isSize ? 'size' : isDelay ? 'delay' : 'value',
    unit: unitOf(bands),
    bands: all,
    otherwise: otherwise?.points ?? null,
  })
  return true
}

/** Intervals in order, each without what lies in a narrower one; null where they cannot be told apart. */
function apart(bands: readonly SaidBand[]): SaidBand[] | null {
  const sorted = ordered(bands)
  if (sorted === null || !nest(sorted)) return null
  spare(sorted)
  return ordered(sorted)
}

/** What the ends are counted in; of shares of the target nothing. */
function unitOf(bands: readonly SaidBand[]): string | null {
  if (bands.some(({ low, high }) => (low ?? high)?.at.is === 'target')) return null
  return bands.find(({ piece }) => piece.comparison.unit !== null)?.piece.comparison.unit ?? null
}

/** Bands of a delay begin with what is in time. */
function fromInTime(bands: readonly Band[], points: Points): readonly Band[] {
  const [first, ...others] = bands
  const rest = first?.low === null ? [{ ...first, low: { ...zero, isIncluded: false } }, ...others] : bands
  return [{ low: null, high: zero, points }, ...rest]
}

/** 低于90%扣1分，低于80%扣2分: on the better side of all of them nothing is lost. */
function withFull(bands: readonly Band[], isRising: boolean | null): readonly Band[] {
  const [first, last] = [bands[0], bands.at(-1)]
  if (isRising === true && last?.high != null)
    return [...bands, { low: beyond(last.high), high: null, points: everything }]
  if (isRising === false && first?.low != null)
    return [{ low: null, high: beyond(first.low), points: everything }, ...bands]
  return bands
}

function beyond({ at, isIncluded }: End): End {
  return { at, isIncluded: isIncluded === null ? null : !isIncluded }
}
