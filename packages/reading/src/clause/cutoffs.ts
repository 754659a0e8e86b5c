import type { Draft } from './draft.ts'
import { late } from './late.ts'
import { inclusionOf } from './marks.ts'
import { comparisonIn, type Statement } from './statement.ts'
import type { Cutoff, Mark } from './terms.ts'
import { areAlike } from './unit.ts'
import { inUnit } from './unit-scale.ts'

const byGap = /^(?:超(?!过)|低(?!于)|少(?!于)|多(?!于)|差)/

/** Takes 低于60%不得分 as cut-offs: those that lie on the side of the steps, are of their unit, and not of a delay. */
export function takeCutoffs(
  rest: readonly Statement[],
  direction: 'higher' | 'lower' | 'both',
  unit: string | null,
  isDelay: boolean,
  draft: Draft,
  isGapPossible = false,
): readonly Cutoff[] {
  const cutoffs: Cutoff[] = []
  for (const statement of rest) {
    if (statement.what.is !== 'zero' || draft.roles.has(statement)) continue
    const piece = comparisonIn(statement)
    if (piece === null || piece.comparison.isBare) continue
    const { low, high } = piece.comparison
    const end = direction === 'higher' ? high : direction === 'lower' ? low : (low ?? high)
    const other = end === low ? high : low
    if (end === null || other !== null) continue
    const at = inUnitOf(unit, end.at, piece.comparison.unit)
    if (at === null) continue
    // 每超1天扣1分，超5天不得分: five beyond the target, or five in all.
    if (isGapPossible && end.at.is === 'number' && byGap.test(piece.text.slice(piece.label.length))) {
      draft.fail('sides_conflict')
      continue
    }
    if (isDelay ? end.at.is !== 'number' : late.test(piece.label)) continue
    cutoffs.push({ side: end === low ? 'above' : 'below', at, isIncluded: inclusionOf(end) })
    draft.claimAll(statement, 'cutoff', 'cutoff')
  }
  return cutoffs
}

/** A mark in the unit of the steps; null where it is of something else. */
function inUnitOf(unit: string | null, mark: Mark, own: string | null): Mark | null {
  if (areAlike(unit, own)) return mark
  const value = mark.is === 'number' ? inUnit(mark.value, own, unit) : null
  return value === null ? null : { is: 'number', value }
}

/** Whether a cut-off lies behind the threshold, so that steps are left between them. */
export function isBehind(cutoff: Cutoff | null, threshold: Mark, direction: 'higher' | 'lower'): boolean {
  if (cutoff === null || cutoff.at.is !== 'number' || threshold.is !== 'number') return true
  return direction === 'higher' ? cutoff.at.value < threshold.value : cutoff.at.value > threshold.value
}
