import { isSameMark, type SaidBand } from './band-ends.ts'
import type { SaidEnd } from './comparison.ts'
import { compose, deviation, type SaidRest } from './compose-bands.ts'
import type { Draft } from './draft.ts'
import type { End, Range } from './terms.ts'
import { nothing } from './worth.ts'

/** 95%以上得满分，否则不得分: one interval that is worth something, and what is left. */
export function takeThreshold(
  band: SaidBand,
  bands: readonly SaidBand[],
  otherwise: SaidRest | null,
  draft: Draft,
): boolean {
  const { statement, piece, points } = band
  if (piece.comparison.isBare) {
    const side = betterSide(piece.label)
    if (side === null) {
      draft.fail('direction_unclear')
      return true
    }
    if (side === 'low') band.high = null
    else band.low = null
  }
  // 95%以上得5分，95%以下不得分: the rest is what is left.
  for (const other of bands)
    if (other !== band && !isBeyond(other, band)) return compose(bands, otherwise, null, draft)
  if (bands.length > 2) return compose(bands, otherwise, null, draft)
  const hasRest = bands.length === 2 || otherwise !== null
  for (const other of bands)
    draft.claimAll(
      other.statement,
      other === band ? 'points' : 'otherwise',
      other === band ? 'threshold' : 'otherwise',
    )
  if (otherwise !== null) draft.claimAll(otherwise.statement, 'otherwise', 'otherwise')
  const isFull = statement.what.is === 'keep' || (statement.what.is === 'award' && statement.what.isFull)
  // 达到80%得6分，每提高1%加0.2分，满分10分: where adding begins.
  const isBase =
    points.of === 'points' &&
    draft.full !== null &&
    draft.full > points.points &&
    draft.parts.some((part) => part.model === 'bonus' && !part.isBase)
  if (isBase) draft.cap ??= draft.full
  else if (points.of === 'points') draft.sayFull(points.points)
  draft.parts.push({
    model: 'threshold',
    label: null,
    range: rangeOf(band, deviation.test(piece.label)),
    unit: piece.comparison.unit,
    points: isFull || (points.of === 'points' && !isBase) ? { points: 100, of: 'full' } : points,
    otherwise: hasRest ? (otherwise?.points ?? nothing) : null,
  })
  return true
}

/** Whether a band without points is just what another leaves. */
function isBeyond(rest: SaidBand, band: SaidBand): boolean {
  const [end, other] = band.high === null ? [band.low, rest.high] : [band.high, rest.low]
  const isOneSided =
    (band.high === null) !== (band.low === null) && (rest.high === null) !== (rest.low === null)
  return (
    isOneSided &&
    end !== null &&
    other !== null &&
    isSameMark(end, other) &&
    !(end.isFirm && other.isFirm && end.isIncluded === other.isIncluded)
  )
}

function rangeOf({ low, high }: SaidBand, isSigned: boolean): Range {
  const end = (said: SaidEnd | null): End | null =>
    said === null
      ? null
      : { at: said.at, isIncluded: said.isFirm || said.isIncluded ? said.isIncluded : null }
  const zero: End = { at: { is: 'number', value: 0 }, isIncluded: true }
  return { low: end(low) ?? (isSigned && high !== null ? zero : null), high: end(high) }
}

const higher =
  /完成|达标|合格|覆盖|及时|满意|准确|到位|执行|办结|验收|公开|优良|通过|落实|知晓|入学|就业|录取|参与|达成|支付|利用|使用率|保障/
const lower = /控制|变动|偏差|调整|结转|结余|超|投诉|事故|未|不|成本|漏|错|差|延|逾期|损|违|空置|闲置|流失/

/** Which side of a bare 100% is the better one, by what is measured; null where its name does not tell. */
function betterSide(label: string): 'low' | 'high' | null {
  if (lower.test(label)) return higher.test(label.replace(/及时|不/g, '')) ? null : 'high'
  return higher.test(label) ? 'low' : null
}
