import { isAward, takeFull } from './award.ts'
import { takeCutoffs } from './cutoffs.ts'
import type { Draft } from './draft.ts'
import { claimLoss, type Loss } from './loss.ts'
import { isSame, markText } from './marks.ts'
import type { Piece } from './piece.ts'
import { comparisonIn, type Statement } from './statement.ts'
import type { Steps } from './terms.ts'
import { areAlike } from './unit.ts'

type RangePiece = Piece & { is: 'compare' | 'standard' }

/** The range that full points are given for, where awards name one. */
export function rangeAward(rest: readonly Statement[]): RangePiece | null {
  for (const statement of rest.filter(isAward))
    for (const piece of statement.condition.pieces) {
      if (piece.is !== 'compare' && piece.is !== 'standard') continue
      const { low, high } = piece.comparison
      if (low !== null && high !== null && !isSame(low, high)) return piece
    }
  return null
}

/** Whether an award tolerates a deviation to both sides: ±10%. */
export function hasTolerance(rest: readonly Statement[]): boolean {
  return rest.some((one) => one.condition.pieces.some((piece) => piece.is === 'tolerance'))
}

const within = /^(?:在)?(?:此|该|合理|规定|标准)?(?:区间|范围)(?:内|之内|以内)?$/

interface Tolerated {
  readonly low: number
  readonly high: number
  readonly unit: string | null
  readonly isOfDeviation: boolean
}

/** A range or a tolerance, and steps on one or both sides of it. */
export function takeDeviation(losses: readonly Loss[], rest: readonly Statement[], draft: Draft): boolean {
  const range = toleratedBy(losses, rest)
  if (range === null) return draft.fail('not_composed')
  const { low, high, unit, isOfDeviation } = range
  let below: Steps | null = null
  let above: Steps | null = null
  for (const { per, penalty, statement } of losses) {
    if (!areAlike(unit, per.unit)) return draft.fail('unit_conflict')
    const isOver = per.way === 'above' || per.way === 'plain'
    const isBoth = per.way === 'deviate' || (isOfDeviation && isOver && losses.length === 1)
    const side = isBoth
      ? 'both'
      : isOver && per.way === 'above'
        ? 'above'
        : per.way === 'below'
          ? 'below'
          : null
    if (side === null) return draft.fail('direction_unclear')
    // 低于100%，每低1%: what stands before must be the end that the step goes from.
    const context = comparisonIn(statement)?.comparison
    const end = side === 'below' ? context?.high : context?.low
    if (context !== undefined && (end == null || markText(end.at) !== String(side === 'below' ? low : high)))
      return draft.fail('sides_conflict')
    const steps = { step: per.step, penalty }
    if (side !== 'above') below = steps
    if (side !== 'below') above = steps
  }
  const cutoffs = isOfDeviation ? [] : takeCutoffs(rest, 'both', unit, false, draft)
  draft.parts.push({
    model: 'deviation',
    low,
    high,
    unit,
    isOfDeviation,
    below,
    above,
    maxPenalty: null,
    cutoffs,
  })
  for (const award of rest.filter(isAward)) {
    takeFull(award, draft)
    for (const piece of award.condition.pieces)
      draft.claim(piece, piece.is !== 'words' || within.test(piece.text) ? 'threshold' : 'subject')
  }
  for (const loss of losses) {
    claimLoss(loss, draft)
    for (const piece of loss.statement.condition.pieces)
      if (piece.is === 'tolerance') draft.claim(piece, 'threshold')
  }
  return true
}

/** The one range, or the one tolerance, that awards and steps name. */
function toleratedBy(losses: readonly Loss[], rest: readonly Statement[]): Tolerated | null {
  const own = losses.map(({ statement }): Statement => ({ ...statement, what: { is: 'keep' } }))
  const range = rangeAward([...rest, ...own])
  const said = [...rest.filter(isAward), ...own].flatMap((one) => one.condition.pieces)
  const tolerance = said.find((piece) => piece.is === 'tolerance')
  if (tolerance?.is === 'tolerance')
    return range === null
      ? { low: -tolerance.size, high: tolerance.size, unit: tolerance.unit, isOfDeviation: true }
      : null
  const [low, high] = [range?.comparison.low?.at, range?.comparison.high?.at]
  if (low?.is !== 'number' || high?.is !== 'number') return null
  return { low: low.value, high: high.value, unit: range?.comparison.unit ?? null, isOfDeviation: false }
}
