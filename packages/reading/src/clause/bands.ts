import { isBoundBy } from './award.ts'
import type { SaidBand } from './band-ends.ts'
import { areOfOneUnit, isOneMeasure } from './band-measure.ts'
import { takeThreshold } from './band-threshold.ts'
import { compose } from './compose-bands.ts'
import type { Draft } from './draft.ts'
import type { Piece } from './piece.ts'
import { comparisonIn, type Statement } from './statement.ts'
import { incident, takeVeto } from './veto.ts'
import { worth } from './worth.ts'

type ComparePiece = Piece & { is: 'compare' }

const late = /延期|逾期|延迟|推迟|超期|迟|晚|延误|超时/

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
