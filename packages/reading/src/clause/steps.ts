import { isBehind, takeCutoffs } from './cutoffs.ts'
import type { Draft } from './draft.ts'
import { takeGapCutoff } from './gap-cutoffs.ts'
import { claimLoss, type Loss } from './loss.ts'
import { isSame, markText } from './marks.ts'
import type { StepPart } from './measured-parts.ts'
import type { Per } from './per.ts'
import type { Piece } from './piece.ts'
import { comparisonIn, type Statement } from './statement.ts'
import { isDefining, type Threshold, thresholdOf } from './step-threshold.ts'
import type { Cutoff } from './terms.ts'
import { areAlike, isTime } from './unit.ts'
import { inUnit } from './unit-scale.ts'

const placed = /排名|名次|位次|位列|位居|排位/

type ComparePiece = Piece & { is: 'compare' }

/** 达到95%得5分，每降低2%扣1分, with a cut-off where one is said. */
export function takeStep(
  loss: Loss,
  direction: 'higher' | 'lower',
  rest: readonly Statement[],
  draft: Draft,
): boolean {
  // A place that drops is a number that rises: nobody says which is meant by 每下降1名.
  if ([loss.statement, ...rest].some((one) => one.condition.pieces.some(({ text }) => placed.test(text))))
    return draft.fail('direction_unclear')
  const threshold = thresholdOf(loss, direction, rest, draft)
  if (threshold === null) return false
  const per = inUnitOf(
    threshold.unit,
    perWhole(loss.per, threshold.unit),
    threshold.mark.is === 'number' ? threshold.mark.value : 0,
  )
  const finer = finerOf(threshold.unit, per)
  const isRelative = isRelativeStep(per, threshold)
  const own = comparisonIn(loss.statement)
  const context = own === null || isDefining(own) ? null : own
  if (isRelative !== true && finer === null && !areAlike(threshold.unit, per.unit))
    return draft.fail('unit_conflict')
  if (
    per.unit === '%' &&
    threshold.unit === null &&
    threshold.mark.is === 'number' &&
    threshold.mark.value > 1000
  )
    return draft.fail('unit_conflict')
  const unit = isRelative === true ? threshold.unit : (threshold.unit ?? per.unit)
  const gap = direction === 'higher' ? takeGapCutoff(per, rest, draft) : null
  const [said = null, ...more] = takeCutoffs(
    rest,
    direction,
    unit,
    false,
    draft,
    threshold.mark.is !== 'number',
  )
  const ownGap = gap === null ? null : belowThreshold(gap, threshold, isRelative)
  const cutoff = said === null ? ownGap : beside(said, context, direction)
  if (more.length > 0 || (gap !== null && said !== null)) return draft.fail('two_limits')
  if (!isBehind(cutoff, threshold.mark, direction)) return draft.fail('sides_conflict')
  // 达到95%得5分，未达到目标值不得分: two lines, and which one is nearer nobody knows.
  if (cutoff !== null && cutoff.at.is !== 'number' && threshold.mark.is === 'number')
    return draft.fail('sides_conflict')
  if (!fitsLowEnd(context, direction, cutoff)) return draft.fail('not_composed')
  const part: StepPart = {
    model: 'step',
    direction,
    threshold: threshold.mark,
    // A percentage of what is only named may be of an amount.
    unit: isRelative === null ? null : (threshold.unit ?? per.unit),
    isRelative,
    step: per.step,
    penalty: loss.penalty,
    finer,
    maxPenalty: null,
    cutoff,
    gapCutoff: ownGap === null ? gap : null,
  }
  draft.parts.push(part)
  claimLoss(loss, draft)
  return true
}

/** 350元/平方米, 每高出10元: for each of them too. */
function perWhole(per: Per, unit: string | null): Per {
  return unit !== null && per.unit !== null && unit.startsWith(`${per.unit}/`) ? { ...per, unit } : per
}

/** 每少500米 beside 10公里: a step in the unit of what it is held against, where both are of one kind. */
function inUnitOf(unit: string | null, per: Per, value: number): Per {
  const step = areAlike(unit, per.unit) ? null : inUnit(per.step, per.unit, unit)
  return step === null || isTiny(step, value) ? per : { ...per, step, unit }
}

/** 10分钟 of 小时: a step in a unit of time that the threshold's unit holds so many of. Null where both are one. */
function finerOf(unit: string | null, per: Per): StepPart['finer'] {
  if (areAlike(unit, per.unit) || unit === null || !isTime(unit) || !isTime(per.unit) || per.unit === null)
    return null
  const count = inUnit(1, unit, per.unit)
  return count !== null && count > 1 && Number.isInteger(count) ? { unit: per.unit, count } : null
}

/** So far below a threshold that is a number, as a number; null where the threshold is only named. */
function belowThreshold(gap: Cutoff, { mark }: Threshold, isRelative: boolean | null): Cutoff | null {
  if (mark.is !== 'number' || gap.at.is !== 'number' || isRelative === null) return null
  const size = isRelative ? (mark.value * gap.at.value) / 100 : gap.at.value
  return {
    side: 'below',
    at: { is: 'number', value: Number((mark.value - size).toPrecision(12)) },
    isIncluded: gap.isIncluded,
  }
}

/** 达到100万元，每少1元: a million steps are a slip of the pen. */
function isTiny(step: number, value: number): boolean {
  return value > step * 10_000
}

/**
 * Whether a step in percent is a share of the threshold: of 100个 it is, of 95% it is not; null where the threshold is
 * only named, and may be either.
 */
function isRelativeStep(per: Per, { unit, mark }: Threshold): boolean | null {
  if (per.unit !== '%' || unit === '%') return false
  if (unit !== null) return true
  return per.isPoint || mark.is === 'number' ? false : null
}

/** 80%(含)以上每低2%, beside 80%以下不得分: at 80% there are still points, whatever 以下 means alone. */
function beside(cutoff: Cutoff, piece: ComparePiece | null, direction: 'higher' | 'lower'): Cutoff {
  const far = direction === 'higher' ? piece?.comparison.low : piece?.comparison.high
  if (far == null || piece?.comparison.isBare || markText(far.at) !== markText(cutoff.at)) return cutoff
  return { ...cutoff, isIncluded: !far.isIncluded }
}

function fitsLowEnd(
  piece: ComparePiece | null,
  direction: 'higher' | 'lower',
  cutoff: Cutoff | null,
): boolean {
  if (piece === null || piece.comparison.isBare) return true
  const far = direction === 'higher' ? piece.comparison.low : piece.comparison.high
  if (far === null) return true
  if (
    piece.comparison.low !== null &&
    piece.comparison.high !== null &&
    isSame(piece.comparison.low, piece.comparison.high)
  )
    return true
  return cutoff !== null && markText(cutoff.at) === markText(far.at)
}
