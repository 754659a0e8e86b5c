import type { SaidBand } from './band-ends.ts'
import { numberOf } from './band-ends.ts'
import type { SaidEnd } from './comparison.ts'
import type { ComparePiece } from './piece.ts'
import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'

const whole =
  /^(?:全部|全面|全额)(?:完成|达到|实现|拨付|支付|到位)(?:的|目标值?|任务|计划|年度)*$|^完成(?:年度|全年)?(?:目标|计划|任务){1,2}的?$/
const share = /^(?:完成|达到|拨付|支付|到位|实现|完成率|.{0,6}(?:完成|执行|支付|到位)率)?$/

/** 全部完成得满分, beside 完成80%以上得8分: all of it is 100%. Null where words or the other bands say something else. */
export function wholeBand(statement: Statement, points: Points, bands: readonly SaidBand[]): SaidBand | null {
  const [piece, ...others] = statement.condition.pieces
  if (piece?.is !== 'words' || others.length > 0 || !whole.test(piece.text)) return null
  const areShares = bands.every(
    ({ piece: { label, comparison }, low, high }) =>
      share.test(label) && comparison.unit === '%' && numberOf(low, 0) < 100 && numberOf(high, 100) <= 100,
  )
  if (!areShares) return null
  const low: SaidEnd = { at: { is: 'number', value: 100 }, isIncluded: true, isFirm: true, isWord: true }
  const all: ComparePiece = {
    ...{ from: piece.from, to: piece.to, text: piece.text, is: 'compare', label: '', tail: '' },
    comparison: { from: 0, to: piece.text.length, low, high: null, isBare: false, unit: '%' },
  }
  return { statement, points, low, high: null, piece: all }
}
