import { isBoundBy } from './award.ts'
import { takeBands } from './bands.ts'
import type { Draft } from './draft.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import { worthLess } from './worth.ts'

/**
 * 95%以上不扣分，90%-95%扣1分，80%-90%扣2分: intervals that take points away, at least two of them (of 低于95%扣2分
 * alone nobody knows whether each percent is meant). False where a clause has none.
 */
export function takeLostBands(statements: readonly Statement[], draft: Draft): boolean {
  const lost = statements.filter(({ what }) => what.is === 'deduct')
  const isLost = lost.every((one) => {
    const piece = comparisonIn(one)
    return (
      perIn(one) === null &&
      piece !== null &&
      !piece.comparison.isBare &&
      isBoundBy(one.condition.pieces, piece)
    )
  })
  if (
    (lost.length < 2 && !isBetween(lost, statements)) ||
    !isLost ||
    new Set(lost.map(pointsLost)).size < lost.length
  )
    return false
  const awards = statements.filter(({ what }) => what.is === 'award')
  const full = new Set(awards.map(({ what }) => (what.is === 'award' ? what.points.points : 0)))
  if (
    full.size > 1 ||
    awards.some(({ what }) => what.is === 'award' && !what.isFull && what.points.of === 'full')
  )
    return false
  if (!takeBands(statements, draft, worthLess)) return false
  for (const { what } of awards)
    if (what.is === 'award' && what.points.of === 'points') draft.sayFull(what.points.points)
  return true
}

/** 95%以上得满分，90%-95%扣2分，90%以下不得分: one interval among others, so that nobody takes it for steps. */
function isBetween([one]: readonly Statement[], all: readonly Statement[]): boolean {
  const comparison = one === undefined ? undefined : comparisonIn(one)?.comparison
  const isClosed = comparison !== undefined && comparison.low !== null && comparison.high !== null
  const has = (kinds: readonly string[]) =>
    all.some((other) => kinds.includes(other.what.is) && comparisonIn(other) !== null)
  return isClosed && has(['award', 'keep']) && has(['zero'])
}

function pointsLost({ what }: Statement): number {
  return what.is === 'deduct' ? what.points.points : 0
}
