import type { Draft } from './draft.ts'
import { inclusionOf } from './marks.ts'
import type { Per } from './per.ts'
import { comparisonIn, type Statement } from './statement.ts'
import type { Cutoff } from './terms.ts'
import { areAlike } from './unit.ts'

const falling = /^(?:较上年|比上年)?(?:下降|降低|减少|下滑|降|低|少)(?:幅度)?$/

/**
 * 下降超过5个百分点不得分, beside 每下降1个百分点扣1分: how far below the threshold there is nothing left. Two such lines contradict
 * each other; null where there is none.
 */
export function takeGapCutoff(per: Per, rest: readonly Statement[], draft: Draft): Cutoff | null {
  let cutoff: Cutoff | null = null
  for (const statement of rest) {
    const piece = statement.what.is === 'zero' && !draft.roles.has(statement) ? comparisonIn(statement) : null
    if (piece === null || statement.condition.pieces.length > 1 || !falling.test(piece.label)) continue
    const { low, high, unit, isBare } = piece.comparison
    if (low?.at.is !== 'number' || high !== null || isBare || !areAlike(unit, per.unit)) continue
    if (cutoff !== null) draft.fail('two_limits')
    cutoff = { side: 'above', at: low.at, isIncluded: inclusionOf(low) }
    draft.claimAll(statement, 'cutoff', 'cutoff')
  }
  return cutoff
}
