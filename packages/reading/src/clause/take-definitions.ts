import type { Draft } from './draft.ts'
import type { Statement } from './statement.ts'

/** Takes definitions out of the conditions that they stand before; the statements that are left say what is scored. */
export function takeDefinitions(statements: readonly Statement[], draft: Draft): readonly Statement[] {
  return statements.map((statement) => {
    const { condition } = statement
    const pieces = condition.pieces.filter((piece) => {
      if (piece.is !== 'definition') return true
      if (piece.isCompletion) draft.definesCompletion = true
      draft.claim(piece, 'subject')
      return false
    })
    return pieces.length < condition.pieces.length
      ? { ...statement, condition: { ...condition, pieces } }
      : statement
  })
}
