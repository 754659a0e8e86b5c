import { takeCutoffs } from './cutoffs.ts'
import type { Draft } from './draft.ts'
import { claimLoss, type Loss } from './loss.ts'
import { inclusionOf } from './marks.ts'
import { comparisonIn, type Statement } from './statement.ts'
import { thresholdOf } from './step-threshold.ts'
import type { Cutoff } from './terms.ts'
import { areAlike } from './unit.ts'

type Direction = 'higher' | 'lower'

/**
 * 达到90%得满分，每低1%扣0.5分，超过100%不得分: steps on one side of a range, and nothing on the other. Null where a clause has no
 * line of no points on the better side.
 */
export function takeBoundedStep(
  loss: Loss,
  direction: Direction,
  rest: readonly Statement[],
  draft: Draft,
): boolean | null {
  const line = lineOf(rest, direction)
  if (line === null || loss.per.mark !== null) return null
  const bound = boundOf(rest, direction)
  if (bound === null || (direction === 'higher' ? line.at <= bound : line.at >= bound)) return null
  const threshold = thresholdOf(loss, direction, rest, draft)
  if (threshold?.mark.is !== 'number') return threshold === null ? false : draft.fail('sides_conflict')
  const unit = threshold.unit ?? loss.per.unit
  if (!areAlike(unit, loss.per.unit) || !areAlike(unit, line.unit)) return draft.fail('unit_conflict')
  const far = takeCutoffs(rest, direction, unit, false, draft)
  if (far.length > 1) return draft.fail('two_limits')
  const steps = { step: loss.per.step, penalty: loss.penalty }
  const isUp = direction === 'higher'
  draft.parts.push({
    model: 'deviation',
    low: isUp ? threshold.mark.value : line.at,
    high: isUp ? line.at : threshold.mark.value,
    unit,
    isOfDeviation: false,
    below: isUp ? steps : null,
    above: isUp ? null : steps,
    maxPenalty: null,
    cutoffs: [...far, line.cutoff],
  })
  draft.claimAll(line.statement, 'cutoff', 'cutoff')
  claimLoss(loss, draft)
  return true
}

interface Line {
  readonly statement: Statement
  readonly at: number
  readonly unit: string | null
  readonly cutoff: Cutoff
}

/** 超过100%不得分, where more is better. */
function lineOf(rest: readonly Statement[], direction: Direction): Line | null {
  for (const statement of rest) {
    const piece = statement.what.is === 'zero' ? comparisonIn(statement) : null
    if (piece === null || statement.condition.pieces.length > 1 || piece.comparison.isBare) continue
    const { low, high, unit } = piece.comparison
    const [end, other] = direction === 'higher' ? [low, high] : [high, low]
    if (end?.at.is !== 'number' || other !== null) continue
    const side = direction === 'higher' ? 'above' : 'below'
    return { statement, at: end.at.value, unit, cutoff: { side, at: end.at, isIncluded: inclusionOf(end) } }
  }
  return null
}

/** The number that the award asks for, where one does. */
function boundOf(rest: readonly Statement[], direction: Direction): number | null {
  for (const statement of rest) {
    const { what } = statement
    const comparison = what.is === 'award' || what.is === 'keep' ? comparisonIn(statement)?.comparison : null
    const end = direction === 'higher' ? comparison?.low : comparison?.high
    if (end?.at.is === 'number') return end.at.value
  }
  return null
}
