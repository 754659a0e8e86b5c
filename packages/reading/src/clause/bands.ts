import { isBoundBy } from './award.ts'
import type { SaidBand } from './band-ends.ts'
import { areOfOneUnit, isOneMeasure } from './band-measure.ts'
import { areSharesOfTarget, asShares } from './band-shares.ts'
import { takeThreshold } from './band-threshold.ts'
import { boundIn } from './bound-in.ts'
import { compose, type SaidRest } from './compose-bands.ts'
import type { Draft } from './draft.ts'
import { withoutBase } from './growth.ts'
import { late } from './late.ts'
import type { Piece } from './piece.ts'
import type { Statement } from './statement.ts'
import type { Points } from './terms.ts'
import { incident, takeVeto } from './veto.ts'
import { wholeBand } from './whole-band.ts'
import { oneOfMany } from './words-awards.ts'
import { worth } from './worth.ts'
import { zeroBand } from './zero-band.ts'

interface Sorted {
  readonly bands: SaidBand[]
  otherwise: SaidRest | null
  onTime: SaidRest | null
  readonly vetoes: Statement[]
}

/**
 * Composes awards that each have an interval (90%以上得10分；80%-90%得8分) into disjoint bands, or one of them and
 * 否则不得分 into a threshold. False where the statements are no such awards. `worthOf`: what a statement is worth.
 */
export function takeBands(
  statements: readonly Statement[],
  draft: Draft,
  worthOf: (statement: Statement) => Points | null = worth,
): boolean {
  const sorted = sort(statements, worthOf)
  if (sorted === null) return false
  const { otherwise, onTime, vetoes } = sorted
  const bands = asShares(sorted.bands)
  if (bands.some(({ piece }) => isPlainTarget(piece)) && !areSharesOfTarget(bands)) return false
  if (onTime !== null && !bands.every(({ piece }) => late.test(piece.label))) return false
  for (const veto of vetoes) takeVeto(veto, draft)
  const positive = bands.filter(({ points }) => points.points > 0)
  if (!isOneMeasure(bands)) {
    draft.fail(areOfOneUnit(bands) ? 'several_measures' : 'unit_conflict')
    return true
  }
  const isSize = bands.some(({ piece }) => piece.comparison.isSize)
  if (onTime === null && !isSize && positive.length === 1 && positive[0] !== undefined)
    return takeThreshold(positive[0], bands, otherwise, draft)
  if (onTime === null && positive.length === 0) return false
  return compose(bands, otherwise, onTime, draft)
}

/** Which statement is an interval, which one the rest, and which forbids points; null where one is none of these. */
function sort(
  statements: readonly Statement[],
  worthOf: (statement: Statement) => Points | null,
): Sorted | null {
  const sorted: Sorted = { bands: [], otherwise: null, onTime: null, vetoes: [] }
  const words: Statement[] = []
  for (const statement of statements) {
    const points = worthOf(statement)
    if (points === null) return null
    const bound = boundIn(statement)
    const piece = bound?.piece ?? null
    const own = bound?.own ?? null
    const pieces = withoutBase(statement.condition.pieces, piece)
    // 延迟10天以上或未完成不得分: what is left is worth nothing either.
    const isLast = statement.what.is === 'zero' && sorted.otherwise === null && pieces.at(-1) !== own
    if (
      piece !== null &&
      own !== null &&
      isLast &&
      isBoundBy(pieces.slice(0, -1), own) &&
      isNegation(pieces.slice(-1))
    ) {
      sorted.bands.push({ statement, piece, low: piece.comparison.low, high: piece.comparison.high, points })
      sorted.otherwise = { statement, points }
    } else if (piece === null || own === null || !isBoundBy(pieces, own)) words.push(statement)
    else
      sorted.bands.push({ statement, piece, low: piece.comparison.low, high: piece.comparison.high, points })
  }
  const measured = [...sorted.bands]
  // 满足一项得2分，最高6分: so much for each.
  const [only] = measured
  if (only === undefined || (measured.length === 1 && oneOfMany.test(only.piece.text))) return null
  for (const statement of words) {
    const points = worthOf(statement)
    const { pieces } = statement.condition
    const none = points === null ? null : bandOf(statement, points, measured)
    const isZero = statement.what.is === 'zero'
    if (points === null) return null
    if (pieces.length === 1 && pieces[0]?.is === 'rest') {
      if (sorted.otherwise !== null) return null
      sorted.otherwise = { statement, points }
    } else if (isNegation(pieces) && isZero && sorted.otherwise === null)
      sorted.otherwise = { statement, points }
    else if (sorted.onTime === null && inTime.test(pieces.map(({ text }) => text).join('')))
      sorted.onTime = { statement, points }
    else if (none !== null) sorted.bands.push(none)
    else if (isZero && pieces.length > 0 && areIncidents(pieces)) sorted.vetoes.push(statement)
    else return null
  }
  return sorted
}

/** An interval that words say: 无结余, 全部完成. */
function bandOf(statement: Statement, points: Points, measured: readonly SaidBand[]): SaidBand | null {
  return zeroBand(statement, points, measured) ?? wholeBand(statement, points, measured)
}

const inTime = /^.{0,12}(?:按时|按期|及时|如期|按计划|按进度|规定(?:时间|期限|时限)内|未延期|未逾期).{0,8}$/

/** 达到目标值 says which side is right only together with the target's own sign: whether it is met is an input. */
function isPlainTarget({ text, comparison: { low } }: SaidBand['piece']): boolean {
  return low?.at.is === 'target' && low.at.percent === 100 && /达到|完成|实现/.test(text)
}

const negation = /^(?:均|都|全)?(?:未|没有?|不(?!低|少|小|超|高|大|多|足)|无|达不到)/

function areIncidents(pieces: readonly Piece[]): boolean {
  return pieces.every((piece) => piece.is === 'words') && pieces.some(({ text }) => incident.test(text))
}

/** 未新增, 不达标, 没有: what is left where the one thing that is asked for is not. */
function isNegation(pieces: readonly Piece[]): boolean {
  const [piece] = pieces
  return pieces.length === 1 && piece?.is === 'words' && negation.test(piece.text) && piece.text.length <= 16
}
