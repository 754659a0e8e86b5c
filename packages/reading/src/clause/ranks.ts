import type { Draft } from './draft.ts'
import type { RankPart } from './judged-parts.ts'
import { claimLoss } from './loss.ts'
import { perIn, type Statement } from './statement.ts'
import type { Points } from './terms.ts'
import { takeVeto } from './veto.ts'
import { worth } from './worth.ts'

const others = /^(?:其余|其他|以后|之后|后续)(?:名次|单位|的)?/
const lead = /^(?:(?:进行|按)?(?:全市|全省|全县|全区)?(?:排名|排序)|其余|其他)/
const places = /^(?:名|位|个?名次|个?位次)$/

interface Places {
  readonly places: { readonly from: number; readonly to: number; readonly points: Points }[]
  ratio: RankPart['ratio']
  otherwise: number | null
  behind: RankPart['behind']
  /** The place from which on nothing more is told apart. */
  last: number | null
}

/** 第1名得6分，第2-5名按第1名的比例得分; 前三名得5分，每后移一位扣1分. False where a clause has no places. */
export function takeRanks(statements: readonly Statement[], draft: Draft): boolean {
  if (!statements.some(({ condition }) => condition.pieces.some((piece) => piece.is === 'rank'))) return false
  const said: Places = { places: [], ratio: null, otherwise: null, behind: null, last: null }
  if (!statements.every((statement) => takePlace(statement, said, draft))) return failed(draft)
  const part = partOf(said)
  if (part === null) return failed(draft)
  const [first] = part.places
  if (first?.points.of === 'points') draft.sayFull(first.points.points)
  draft.parts.push(part)
  return true
}

/** Takes what one statement says of places; false where it says something else. */
function takePlace(statement: Statement, said: Places, draft: Draft): boolean {
  const { what, condition } = statement
  const rank = condition.pieces.find((piece) => piece.is === 'rank')
  const isRest = condition.pieces.some((piece) => piece.is === 'rest' || others.test(piece.text))
  const points = worth(statement)
  if (what.is === 'ratio' && what.isFalling) return false
  if (perIn(statement) !== null) return takeBehind(statement, said, draft)
  if (what.is === 'ratio' && said.ratio === null && rank?.is === 'rank')
    said.ratio = { from: rank.first, to: rank.last }
  else if (what.is === 'ratio' && said.ratio === null && isRest)
    said.ratio = { from: Math.max(0, ...said.places.map(({ to }) => to)) + 1, to: null }
  else if (points === null) return false
  else if (rank?.is === 'rank' && rank.last !== null)
    said.places.push({ from: rank.first, to: rank.last, points })
  else if (rank?.is === 'rank' || isRest) {
    if (said.otherwise !== null || points.of !== 'points') return false
    said.otherwise = points.points
    if (rank?.is === 'rank') said.last = rank.first
  } else if (what.is === 'zero') {
    takeVeto(statement, draft)
    return true
  } else return false
  draft.claim(statement, 'points')
  for (const piece of condition.pieces)
    if (piece.is === 'rank' || piece.is === 'rest' || lead.test(piece.text)) draft.claim(piece, 'rank')
  return true
}

/** 每降低1名扣0.5分: points lost for each place behind the last one that is named. */
function takeBehind(statement: Statement, said: Places, draft: Draft): boolean {
  const piece = perIn(statement)
  if (piece === null || statement.what.is !== 'deduct' || said.behind !== null) return false
  const { per } = piece
  const isPlace = places.test(per.unit ?? '') || (per.unit === '个' && places.test(per.noun))
  if (!isPlace || !(per.way === 'below' || per.way === 'plain') || per.mark !== null) return false
  if (per.step !== 1) return false
  said.behind = statement.what.points
  claimLoss({ statement, piece, per, penalty: statement.what.points }, draft)
  return true
}

/** The places in order; null where they overlap, do not begin at the first, or leave places between them unsaid. */
function partOf({ places: all, ratio, otherwise, behind, last }: Places): RankPart | null {
  const sorted = [...all].sort((one, other) => one.from - other.from)
  // 前3名 after 第1名 begins at the second place.
  const open = sorted.map((place, at) => ({
    ...place,
    from: Math.max(place.from, (sorted[at - 1]?.to ?? 0) + 1),
  }))
  const end = open.at(-1)?.to ?? 0
  const isRight = open.every(
    ({ from, to, points }, at) => from <= to && (at === 0 || isLess(points, open[at - 1]?.points)),
  )
  if (!isRight || open[0]?.from !== 1 || (ratio !== null && ratio.from <= end)) return null
  if (behind !== null && (ratio !== null || (otherwise !== null && last === null))) return null
  // 前10名…，20名以后不得分: of the places between nothing is said, but by 每后移一位.
  if (behind === null && last !== null && last !== end + 1) return null
  if (behind !== null && last !== null && (otherwise !== 0 || last <= end + 1)) return null
  return { model: 'rank', places: open, ratio, otherwise, behind, last: behind === null ? null : last }
}

function isLess(one: Points, before: Points | undefined): boolean {
  if (before === undefined || one.of === 'less') return false
  // 前5名得满分，6-10名得3分: less than all of the points, as the form must say.
  return one.of === before.of ? one.points < before.points : before.of === 'full'
}

function failed(draft: Draft): true {
  draft.fail('not_composed')
  return true
}
