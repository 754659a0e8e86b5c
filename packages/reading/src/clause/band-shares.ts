import type { SaidBand } from './band-ends.ts'
import type { SaidEnd } from './comparison.ts'

/** 达到目标值得10分；达到目标值80%以上得8分: what is worth less by a share of the target says that more is better. */
export function areSharesOfTarget(bands: readonly SaidBand[]): boolean {
  const ends = bands.flatMap(({ low, high }) => [low, high]).filter((end) => end !== null)
  const positive = bands.filter(({ points }) => points.points > 0)
  return (
    positive.length > 1 &&
    new Set(bands.map(({ low, high }) => JSON.stringify([low?.at, high?.at]))).size === bands.length &&
    ends.every(({ at }) => at.is === 'target') &&
    bands.every(({ low, high }) => low === null || high === null || percentOf(low) < percentOf(high))
  )
}

function percentOf({ at }: SaidEnd): number {
  return at.is === 'target' ? at.percent : 0
}

/** 完成目标值的100%得10分，完成80%-100%得8分: percentages beside a share of the target are shares of it too. */
export function asShares(bands: readonly SaidBand[]): SaidBand[] {
  const ends = bands.flatMap(({ low, high }) => [low, high])
  const hasTarget = ends.some((end) => end?.at.is === 'target')
  const areShares = bands.every(
    ({ piece }) =>
      piece.comparison.unit === null ||
      (piece.comparison.unit === '%' && /^(?:完成|达到)?$/.test(piece.label)),
  )
  if (!hasTarget || !areShares) return [...bands]
  return bands.map((band) => ({ ...band, low: share(band.low), high: share(band.high) }))
}

function share(end: SaidEnd | null): SaidEnd | null {
  return end?.at.is === 'number' ? { ...end, at: { is: 'target', percent: end.at.value } } : end
}
