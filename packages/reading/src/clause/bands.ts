import { isBoundBy } from './award.ts'
import {
  isNesting,
  isRisingInWorth,
  isSameMark,
  join,
  nest,
  ordered,
  type SaidBand,
  spare,
} from './band-ends.ts'
import type { SaidEnd } from './comparison.ts'
import type { Piece } from './condition.ts'
import type { Draft } from './draft.ts'
import type { Band, End, Points, Range } from './rule.ts'
import { comparisonIn, type Statement } from './statement.ts'
import { areAlike } from './unit.ts'
import { incident, takeVeto } from './veto.ts'

type ComparePiece = Piece & { is: 'compare' }

const nothing: Points = { points: 0, of: 'points' }
const late = /延期|逾期|延迟|推迟|超期|迟|晚|延误|超时/
const deviation = /偏差|偏离|误差|差异率/

/** What an award or a zero is worth. */
export function worth({ what }: Statement): Points | null {
  if (what.is === 'award') return what.points
  if (what.is === 'zero') return nothing
  return what.is === 'keep' ? { points: 100, of: 'full' } : null
}

/**
 * Composes awards that each have an interval (90%以上得10分；80%-90%得8分) into disjoint bands, or one of them and
 * 否则不得分 into a threshold. False where the statements are no such awards.
 */
export function takeBands(statements: readonly Statement[], draft: Draft): boolean {
  const bands: SaidBand[] = []
  let otherwise: Statement | null = null
  let onTime: Statement | null = null
  const vetoes: Statement[] = []
  for (const statement of statements) {
    const points = worth(statement)
    if (points === null) return false
    const piece = comparisonIn(statement)
    const { pieces } = statement.condition
    if (piece !== null && isBoundBy(pieces, piece)) {
      bands.push({ statement, piece, low: piece.comparison.low, high: piece.comparison.high, points })
    } else if (pieces.length === 1 && pieces[0]?.is === 'rest') {
      if (otherwise !== null) return false
      otherwise = statement
    } else if (isNegation(pieces) && statement.what.is === 'zero' && otherwise === null) {
      otherwise = statement
    } else if (
      onTime === null &&
      /^.{0,12}(?:按时|按期|及时|如期|规定(?:时间|期限|时限)内|未延期|未逾期).{0,8}$/.test(
        pieces.map(({ text }) => text).join(''),
      )
    ) {
      onTime = statement
    } else if (statement.what.is === 'zero' && pieces.length > 0 && areIncidents(pieces)) {
      vetoes.push(statement)
    } else return false
  }
  const [first] = bands
  if (first === undefined || bands.some(({ piece }) => isPlainTarget(piece))) return false
  for (const veto of vetoes) takeVeto(veto, draft)
  const positive = bands.filter(({ points }) => points.points > 0)
  if (onTime !== null && !bands.every(({ piece }) => late.test(piece.label))) return false
  if (!isOneMeasure(bands)) {
    draft.fail(areOfOneUnit(bands) ? 'several_measures' : 'unit_conflict')
    return true
  }
  if (onTime === null && positive.length === 1 && positive[0] !== undefined)
    return takeThreshold(positive[0], bands, otherwise, draft)
  if (onTime === null && positive.length === 0) return false
  return compose(bands, otherwise, onTime, draft)
}

/** 达到目标值 says which side is right only together with the target's own sign: whether it is met is an input. */
function isPlainTarget({ text, comparison: { low } }: ComparePiece): boolean {
  return low?.at.is === 'target' && low.at.percent === 100 && /达到|完成|实现/.test(text)
}

const negation = /^(?:未|没有?|不(?!低|少|小|超|高|大|多|足)|无|达不到)/

function areIncidents(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.is === 'words') && pieces.some(({ text }) => incident.test(text))
}

/** 未新增, 不达标, 没有: what is left where the one thing that is asked for is not. */
export function isNegation(pieces: readonly Piece[]): boolean {
  const [piece] = pieces
  return pieces.length === 1 && piece?.is === 'words' && negation.test(piece.text) && piece.text.length <= 16
}

function areOfOneUnit(bands: readonly SaidBand[]): boolean {
  const units = bands.map(({ piece }) => piece.comparison.unit)
  return units.every((unit) => units.every((other) => areAlike(unit, other)))
}

const graded =
  /^(?:优秀?|良好?|中等?|差|较差|一般|合格|不合格|及格|不及格|较好|好|[一二三四五]级|[ABCDE])级?$/
const leadIn = /^(?:有|在|为|的|则|达到?|介于|于|得分|考核得分|评分)?$/

/** Whether the bands' names are one, or left out where it was said before. */
function isOneMeasure(bands: readonly SaidBand[]): boolean {
  if (!areOfOneUnit(bands)) return false
  const marks = bands.map(({ piece }) =>
    [piece.comparison.low?.at.is ?? '', piece.comparison.high?.at.is ?? ''].filter((is) => is !== ''),
  )
  if (new Set(marks.flat()).size > 1) return false
  const names = [
    ...new Set(
      bands.map(({ piece }) => piece.label).filter((label) => !leadIn.test(label) && !graded.test(label)),
    ),
  ]
  const [name = ''] = names
  const named = new Set(
    bands
      .flatMap(({ low, high }) => [low, high])
      .flatMap((end) => (end?.at.is === 'named' ? [end.at.name] : [])),
  )
  if (named.size > 1) return false
  return names.every((other) => name.endsWith(other) || other.endsWith(name))
}

function takeThreshold(
  band: SaidBand,
  bands: readonly SaidBand[],
  otherwise: Statement | null,
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
  if (otherwise !== null) draft.claimAll(otherwise, 'otherwise', 'otherwise')
  const isFull = statement.what.is === 'keep' || (statement.what.is === 'award' && statement.what.isFull)
  if (points.of === 'points') draft.sayFull(points.points)
  draft.parts.push({
    model: 'threshold',
    label: null,
    range: rangeOf(band, deviation.test(piece.label)),
    unit: piece.comparison.unit,
    points: isFull || points.of === 'points' ? { points: 100, of: 'full' } : points,
    otherwise: hasRest ? (otherwise === null ? nothing : worth(otherwise)) : null,
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

function compose(
  bands: readonly SaidBand[],
  otherwise: Statement | null,
  onTime: Statement | null,
  draft: Draft,
): boolean {
  spare(bands)
  const sorted = ordered(bands)
  const isNested = isNesting(bands)
  if (sorted === null || !nest(sorted)) {
    draft.fail('bands_overlap')
    return true
  }
  const [first] = bands
  const isDelay = onTime !== null
  const isSigned = bands.some(({ piece }) => deviation.test(piece.label))
  if (isNested && isRisingInWorth(sorted) === null) {
    draft.fail('bands_overlap')
    return true
  }
  const ends = join(sorted)
  if (ends === null) {
    draft.fail('bands_overlap')
    return true
  }
  const all: Band[] = ends.map((band) =>
    isSigned && band.low === null
      ? { ...band, low: { at: { is: 'number', value: 0 }, isIncluded: true } }
      : band,
  )
  for (const { statement } of bands) draft.claimAll(statement, 'points', 'band')
  if (onTime !== null) {
    draft.claimAll(onTime, 'points', 'band')
    const points = worth(onTime)
    if (points !== null)
      all.unshift({ low: null, high: { at: { is: 'number', value: 0 }, isIncluded: true }, points })
    const [, next] = all
    if (next?.low === null) all[1] = { ...next, low: { at: { is: 'number', value: 0 }, isIncluded: false } }
  }
  if (otherwise !== null) draft.claimAll(otherwise, 'otherwise', 'otherwise')
  draft.parts.push({
    model: 'bands',
    of: isDelay ? 'delay' : 'value',
    unit:
      bands.find(({ piece }) => piece.comparison.unit !== null)?.piece.comparison.unit ??
      first?.piece.comparison.unit ??
      null,
    bands: all,
    otherwise: otherwise === null ? null : worth(otherwise),
  })
  return true
}
