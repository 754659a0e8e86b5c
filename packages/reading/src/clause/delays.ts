import { isAward, takeFull } from './award.ts'
import { takeCutoffs } from './cutoffs.ts'
import type { Draft } from './draft.ts'
import { claimLoss, type Loss } from './loss.ts'
import type { Statement } from './statement.ts'
import { isTime } from './unit.ts'

/** 每延期1天扣2分，延期5天以上不得分. An award that a step has already taken is not asked for. */
export function takeDelay(loss: Loss, rest: readonly Statement[], draft: Draft): boolean {
  const { per, penalty, statement } = loss
  const { unit } = per
  if (unit === null || !isTime(unit) || per.mark !== null) return draft.fail('unit_conflict')
  let due: string | null = null
  for (const piece of statement.condition.pieces) if (piece.is === 'date') due = piece.due
  for (const award of rest.filter((one) => isAward(one) && !draft.roles.has(one))) {
    const { pieces } = award.condition
    const dates = pieces.filter((piece) => piece.is === 'date')
    const isFlag = pieces.every((piece) => piece.is === 'date' || piece.is === 'words')
    if (!isFlag || dates.length > 1) return draft.fail('not_composed')
    due = dates[0]?.due ?? due
    takeFull(award, draft)
    for (const piece of pieces) draft.claim(piece, 'due')
  }
  const [cutoff = null, ...more] = takeCutoffs(rest, 'lower', unit, true, draft)
  if (more.length > 0) return draft.fail('two_limits')
  draft.parts.push({ model: 'deadline', due, unit, step: per.step, penalty, maxPenalty: null, cutoff })
  claimLoss(loss, draft)
  for (const piece of statement.condition.pieces) if (piece.is === 'date') draft.claim(piece, 'due')
  return true
}
