import { isNesting, isRisingInWorth, join, nest, ordered, type SaidBand, spare } from './band-ends.ts'
import type { Draft } from './draft.ts'
import type { Band } from './measured-parts.ts'
import type { Statement } from './statement.ts'
import { worth } from './worth.ts'

/** Words for a deviation, which is never below nothing. */
export const deviation = /偏差|偏离|误差|差异率/

/** Disjoint bands of the intervals that were said. */
export function compose(
  bands: readonly SaidBand[],
  otherwise: Statement | null,
  onTime: Statement | null,
  draft: Draft,
): boolean {
  spare(bands)
  const sorted = ordered(bands)
  const isNested = isNesting(bands)
  if (sorted === null || !nest(sorted)) {
    draft.fail('bands_overlap')
    return true
  }
  const [first] = bands
  const isDelay = onTime !== null
  const isSigned = bands.some(({ piece }) => deviation.test(piece.label))
  if (isNested && isRisingInWorth(sorted) === null) {
    draft.fail('bands_overlap')
    return true
  }
  const ends = join(sorted)
  if (ends === null) {
    draft.fail('bands_overlap')
    return true
  }
  const all: Band[] = ends.map((band) =>
    isSigned && band.low === null
      ? { ...band, low: { at: { is: 'number', value: 0 }, isIncluded: true } }
      : band,
  )
  for (const { statement } of bands) draft.claimAll(statement, 'points', 'band')
  if (onTime !== null) {
    draft.claimAll(onTime, 'points', 'band')
    const points = worth(onTime)
    if (points !== null)
      all.unshift({ low: null, high: { at: { is: 'number', value: 0 }, isIncluded: true }, points })
    const [, next] = all
    if (next?.low === null) all[1] = { ...next, low: { at: { is: 'number', value: 0 }, isIncluded: false } }
  }
  if (otherwise !== null) draft.claimAll(otherwise, 'otherwise', 'otherwise')
  draft.parts.push({
    model: 'bands',
    of: isDelay ? 'delay' : 'value',
    unit:
      bands.find(({ piece }) => piece.comparison.unit !== null)?.piece.comparison.unit ??
      first?.piece.comparison.unit ??
      null,
    bands: all,
    otherwise: otherwise === null ? null : worth(otherwise),
  })
  return true
}
