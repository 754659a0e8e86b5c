import type { SaidBand } from './band-ends.ts'
import type { SaidEnd } from './comparison.ts'
import type { ComparePiece, Piece } from './piece.ts'
import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'

const growth = /^(?:较上年|比上年|同比)?(?:增长|增加|提高|提升|增幅)(?:率|幅度)?$/
const shrinking = /^(?:出现|为)?负增长$/

/** 以上年为基数 before 增长10%以上: what a growth is of, no bound of its own. The other pieces of the condition. */
export function withoutBase(pieces: readonly Piece[], own: ComparePiece | null): readonly Piece[] {
  if (own === null || !growth.test(own.label)) return pieces
  return pieces.filter((piece) => piece.is !== 'standard' || piece.comparison.low?.at.is !== 'named')
}

/** 负增长, beside 增长0-5%: below nothing. Null where words or the other bands say something else. */
export function shrinkingBand(
  statement: Statement,
  points: Points,
  bands: readonly SaidBand[],
): SaidBand | null {
  const [piece, ...others] = statement.condition.pieces
  const grown = bands.find(({ piece: { label } }) => growth.test(label))
  if (piece?.is !== 'words' || others.length > 0 || !shrinking.test(piece.text) || grown === undefined)
    return null
  const { comparison, label } = grown.piece
  const high: SaidEnd = { at: { is: 'number', value: 0 }, isIncluded: false, isFirm: true, isWord: true }
  const below: ComparePiece = {
    ...{ from: piece.from, to: piece.to, text: piece.text, is: 'compare', label, tail: '' },
    comparison: { from: 0, to: piece.text.length, low: null, high, isBare: false, unit: comparison.unit },
  }
  return { statement, points, low: null, high, piece: below }
}
