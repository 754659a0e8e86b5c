import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'
import type { Statement } from './statement.ts'
import { labelOf } from './veto.ts'

function isJoined({ is, text }: Piece): boolean {
  return is === 'joint' || (is === 'words' && /^(?:并且|且|同时)/.test(text))
}

/**
 * 完成率达100%，且合格率达100%得5分，否则不得分: several bounds that hold together or not, which one input says. False where a
 * clause has none, or says more.
 */
export function takeJoint(statements: readonly Statement[], draft: Draft): boolean {
  const [won, rest, ...others] = statements
  if (won === undefined || others.length > 0 || won.what.is !== 'award') return false
  const { pieces } = won.condition
  if (!pieces.slice(1).some(isJoined) || pieces[0] === undefined || isJoined(pieces[0])) return false
  if (!pieces.some(({ is }) => is === 'compare' || is === 'joint')) return false
  if (!pieces.every(({ is }) => is === 'joint' || is === 'compare' || is === 'words')) return false
  const isOtherwise = rest?.what.is === 'zero' && rest.condition.pieces.every(({ is }) => is === 'rest')
  const { points, isFull } = won.what
  if ((rest !== undefined && !isOtherwise) || (!isFull && points.of !== 'points')) return false
  if (!isFull) draft.sayFull(points.points)
  draft.parts.push({
    model: 'threshold',
    label: labelOf(won),
    range: null,
    unit: null,
    points: { points: 100, of: 'full' },
    otherwise: rest === undefined ? null : { points: 0, of: 'points' },
  })
  draft.claimAll(won, 'points', 'threshold')
  if (rest !== undefined) draft.claimAll(rest, 'otherwise', 'otherwise')
  return true
}
