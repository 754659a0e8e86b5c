import type { ComparePiece, Piece } from './piece.ts'
import { sizeOf } from './size-piece.ts'
import { comparisonIn, type Statement } from './statement.ts'

/** The one interval of a statement, and the piece that says it. ±5%以内 is one of a size. */
export function boundIn(statement: Statement): { readonly own: Piece; readonly piece: ComparePiece } | null {
  const piece = comparisonIn(statement)
  const tolerances = statement.condition.pieces.filter(({ is }) => is === 'tolerance')
  const [own, ...others] = tolerances
  if (own === undefined) return piece === null ? null : { own: piece, piece }
  const size = others.length > 0 || piece !== null ? null : sizeOf(own.text, own)
  return size === null ? null : { own, piece: size }
}
