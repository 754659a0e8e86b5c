import type { ComparePiece, Piece, Span } from './piece.ts'

const growth = /^(?:较上年|比上年|同比)?(?:增长|增加|提高|提升|增幅)(?:率|幅度)?$/

/** 负增长: a growth below nothing. Null where words say something else. */
export function shrinkingOf(said: string, span: Span): ComparePiece | null {
  if (!/^(?:出现|为|是)?负增长的?$/.test(said)) return null
  const high = { at: { is: 'number', value: 0 }, isIncluded: false, isFirm: true, isWord: true } as const
  const comparison = { from: 0, to: said.length, low: null, high, isBare: false, unit: '%' }
  return { ...span, is: 'compare', comparison, label: '增长', tail: '' }
}

/** 以上年为基数 before 增长10%以上: what a growth is of, no bound of its own. The other pieces of the condition. */
export function withoutBase(pieces: readonly Piece[], own: ComparePiece | null): readonly Piece[] {
  if (own === null || !growth.test(own.label)) return pieces
  return pieces.filter((piece) => piece.is !== 'standard' || piece.comparison.low?.at.is !== 'named')
}
