import type { SaidBand } from './band-ends.ts'
import type { SaidEnd } from './comparison.ts'
import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'

const none = /^(?:无|零|没有|未)([\u4e00-\u9fa5]{2,8})$/

/** 无结余 beside 结余率在10%以内: words that say nothing of what the other bands measure. Null where they are none. */
export function zeroBand(statement: Statement, points: Points, bands: readonly SaidBand[]): SaidBand | null {
  const [piece, ...others] = statement.condition.pieces
  const what = piece?.is === 'words' && others.length === 0 ? none.exec(piece.text)?.[1] : undefined
  const named = bands.find(
    ({ piece: { label, tail } }) => what !== undefined && (label.startsWith(what) || tail.startsWith(what)),
  )
  if (piece === undefined || named === undefined) return null
  const { unit } = named.piece.comparison
  const end: SaidEnd = { at: { is: 'number', value: 0 }, isIncluded: true, isFirm: true, isWord: true }
  const comparison = { from: 0, to: piece.text.length, low: end, high: end, isBare: false, unit }
  const { from, to, text } = piece
  return {
    statement,
    points,
    low: end,
    high: end,
    piece: { from, to, text, is: 'compare', comparison, label: named.piece.label, tail: '' },
  }
}
