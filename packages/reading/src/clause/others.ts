import type { Draft } from './draft.ts'
import type { Grade, RankPart } from './judged-parts.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import { labelOf, takeVeto } from './veto.ts'

/** 两项不达标: so many at once, no item of its own. */
const several = /^(?:有|发生|出现|存在)?[\d一二两三四五六七八九十]{1,3}[项个起次件例人处条]/

/** 公开不及时扣1分: points lost for words, one item each. */
export function takeItemDeductions(statements: readonly Statement[], draft: Draft): void {
  const items: Grade[] = []
  for (const statement of statements) {
    const { what, condition } = statement
    if (what.is !== 'deduct' || perIn(statement) !== null) continue
    const areWords = condition.pieces.every((piece) => piece.is === 'words' && !several.test(piece.text))
    if (condition.pieces.length === 0 || !areWords) {
      draft.fail('fixed_penalty')
      continue
    }
    items.push({ label: labelOf(statement), points: what.points })
    draft.claimAll(statement, 'penalty', 'item')
  }
  if (items.length === 0) return
  const at = draft.parts.findIndex((part) => part.model === 'checklistDeduct')
  const before = draft.parts[at]
  if (before?.model === 'checklistDeduct') draft.parts[at] = { ...before, items }
  else draft.parts.push({ model: 'checklistDeduct', items, missing: null, maxPenalty: null })
}

/** 第1名得6分，第2-5名按第1名的比例得分; false where a clause has no places. */
export function takeRanks(statements: readonly Statement[], draft: Draft): boolean {
  if (!statements.some(({ condition }) => condition.pieces.some((piece) => piece.is === 'rank'))) return false
  const places: { from: number; to: number; points: number }[] = []
  let ratio: RankPart['ratio'] = null
  let otherwise: number | null = null
  let behind: number | null = null
  for (const statement of statements) {
    const { what, condition } = statement
    const rank = condition.pieces.find((piece) => piece.is === 'rank')
    const isRest = condition.pieces.some(
      (piece) => piece.is === 'rest' || /^(?:其余|其他|以后|之后|后续)(?:名次|单位|的)?/.test(piece.text),
    )
    if (rank?.is === 'rank') {
      const last = rank.last
      if (last === null && what.is !== 'ratio') {
        if (otherwise !== null || behind !== null) return failed(draft)
        if (what.is === 'award' && what.points.of === 'points') otherwise = what.points.points
        else if (what.is === 'zero') otherwise = 0
        else return failed(draft)
        behind = rank.first
      } else if (what.is === 'ratio' && ratio === null) ratio = { from: rank.first, to: last }
      else if (what.is === 'award' && what.points.of === 'points' && last !== null)
        places.push({ from: rank.first, to: last, points: what.points.points })
      else if (what.is === 'zero' && last !== null) places.push({ from: rank.first, to: last, points: 0 })
      else return failed(draft)
    } else if (isRest) {
      if (what.is === 'ratio' && ratio === null)
        ratio = { from: Math.max(0, ...places.map(({ to }) => to)) + 1, to: null }
      else if (what.is === 'award' && what.points.of === 'points') otherwise = what.points.points
      else if (what.is === 'zero') otherwise = 0
      else return failed(draft)
    } else if (what.is === 'zero') {
      takeVeto(statement, draft)
      continue
    } else return failed(draft)
    draft.claim(statement, 'points')
    for (const piece of condition.pieces)
      if (
        piece.is === 'rank' ||
        piece.is === 'rest' ||
        /^(?:(?:进行|按)?(?:全市|全省|全县|全区)?(?:排名|排序)|其余|其他)/.test(piece.text)
      )
        draft.claim(piece, 'rank')
  }
  const sorted = [...places].sort((one, other) => one.from - other.from)
  // 前3名 after 第1名 begins at the second place.
  const open = sorted.map((place, at) => ({
    ...place,
    from: Math.max(place.from, (sorted[at - 1]?.to ?? 0) + 1),
  }))
  const isRight = open.every(
    (place, at) => place.from <= place.to && (at === 0 || place.points < (open[at - 1]?.points ?? 0)),
  )
  const [first] = open
  if (
    !isRight ||
    first === undefined ||
    first.from !== 1 ||
    (ratio !== null && ratio.from <= (open.at(-1)?.to ?? 0))
  )
    return failed(draft)
  // 前10名…，20名以后不得分: of the places between nothing is said.
  if (behind !== null && behind !== (open.at(-1)?.to ?? 0) + 1) return failed(draft)
  draft.sayFull(first.points)
  draft.parts.push({ model: 'rank', places: open, ratio, otherwise })
  return true
}

function failed(draft: Draft): true {
  draft.fail('not_composed')
  return true
}

/** 超过年初指标值130%的，扣减该指标分值的20%. */
export function takeOverCompletion(statements: readonly Statement[], draft: Draft): readonly Statement[] {
  return statements.filter((statement) => {
    const { what, condition } = statement
    const piece = comparisonIn(statement)
    const end = piece?.comparison.low
    if (
      what.is !== 'deduct' ||
      piece === null ||
      perIn(statement) !== null ||
      end == null ||
      end.at.is !== 'target'
    )
      return true
    if (piece.comparison.high !== null || end.at.percent <= 100) return true
    if (
      !condition.pieces.every(
        (one) => one === piece || /^(?:视为|视同|说明|认定为|属于).{0,16}$/.test(one.text),
      )
    )
      return true
    draft.parts.push({
      model: 'overCompletion',
      limit: end.at.percent,
      isIncluded: end.isIncluded,
      penalty: what.points,
    })
    draft.claimAll(statement, 'penalty', 'threshold')
    return false
  })
}
