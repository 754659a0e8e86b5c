import type { Draft } from './draft.ts'
import type { Per } from './per.ts'
import type { Piece } from './piece.ts'
import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'

export type PerPiece = Piece & { is: 'per' }
/** A statement that takes points away for every step. */
export interface Loss {
  readonly statement: Statement
  readonly piece: PerPiece
  readonly per: Per
  readonly penalty: Points
}

/** Claims a statement that takes points away, and the pieces before its step. */
export function claimLoss({ statement, piece }: Loss, draft: Draft): void {
  draft.claim(statement, 'penalty')
  for (const one of statement.condition.pieces) {
    if (one === piece) draft.claim(one, 'step')
    else if (one.is === 'words' || one.is === 'rest') draft.claim(one, 'subject')
    else if (one.is === 'compare' || one.is === 'standard') draft.claim(one, 'threshold')
  }
}

/** The words of a condition with its step, by which the rule is written again. */
export function wordsOf({ condition }: Statement): string {
  return condition.pieces.map((piece) => piece.text).join('，')
}
