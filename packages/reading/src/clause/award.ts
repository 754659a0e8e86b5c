import type { Draft } from './draft.ts'
import { endsClean, isSubject } from './label.ts'
import type { Piece } from './piece.ts'
import type { Statement } from './statement.ts'

/** Whether a statement gives points, or leaves all of them. */
export function isAward({ what }: Statement): boolean {
  return what.is === 'award' || what.is === 'keep'
}

/** Takes the full points that an award says. */
export function takeFull(statement: Statement, draft: Draft): void {
  const { what } = statement
  draft.claim(statement, 'full')
  if (what.is !== 'award') return
  // ①按时报送得1分，每迟1天扣0.2分；②内容完整得1分: the points of two things are no full points of one.
  if (draft.award !== null && draft.award !== statement) draft.fail('not_composed')
  draft.award = statement
  if (what.points.of === 'points') draft.sayFull(what.points.points)
  else if (!what.isFull) draft.fail('not_composed')
}

const reached = /完成|达到|达标|实现|目标|要求|合格|控制|预算|不超|未超|到位|按时|按计划|节约/

/** 完成, 达到目标: words that say the target is reached, without anything that denies, blurs or joins it. */
export function isReached(words: string): boolean {
  return (
    reached.test(words) && !/[约近或且]|[不未没](?!超)|连续|以外|[超低高两万]$|^[超低高两万除]/.test(words)
  )
}

/** Whether pieces are one bound, with nothing but the name of what is measured before it. */
export function isBoundBy(pieces: readonly Piece[], bound: Piece): boolean {
  const at = pieces.indexOf(bound)
  return pieces.every(
    (piece, index) => piece === bound || (index < at && piece.is === 'words' && isMeasure(piece.text)),
  )
}

function isMeasure(words: string): boolean {
  return words.length > 1 && isSubject(words) && endsClean(words)
}
