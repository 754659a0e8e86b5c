import { isAward } from './award.ts'
import type { Draft } from './draft.ts'
import type { Grade, Mark, RankPart } from './rule.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import { areAlike } from './unit.ts'
import { labelOf, takeVeto } from './veto.ts'

/** 公开不及时扣1分: points lost for words, one item each. */
export function takeItemDeductions(statements: readonly Statement[], draft: Draft): void {
  const items: Grade[] = []
  for (const statement of statements) {
    const { what, condition } = statement
    if (what.is !== 'deduct' || perIn(statement) !== null) continue
    if (condition.pieces.length === 0 || !condition.pieces.every((piece) => piece.is === 'words')) {
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

const past = /^(?:超|增|高|多|上升|提高)/

/** 每新增1个加2分, and 每举办1场得1分: points for every step. */
export function takeBonuses(statements: readonly Statement[], draft: Draft): void {
  for (const statement of statements) {
    const { what } = statement
    const piece = perIn(statement)
    const isBase = what.is === 'award'
    if (piece === null || (what.is !== 'add' && !isBase)) continue
    const { per } = piece
    const points = what.is === 'add' ? what.points : what.points.of === 'points' ? what.points.points : null
    if (points === null) {
      draft.fail('not_composed')
      continue
    }
    if (
      isBase &&
      (per.way === 'meet' || per.way === 'plain') &&
      /^[项条点个]$/.test(per.unit ?? '') &&
      per.step === 1
    ) {
      takeEach(statement, points, statements, draft)
      continue
    }
    const from = fromOf(statement, draft)
    if (
      from === undefined ||
      (isBase && (from !== null || per.way === 'delay' || per.way === 'missing' || per.way === 'deviate'))
    ) {
      draft.fail('not_composed')
      continue
    }
    draft.parts.push({
      model: 'bonus',
      step: per.step,
      points,
      unit: per.unit,
      label: labelOf(statement),
      from,
      side: per.way === 'below' ? 'below' : 'above',
      cap: null,
      isBase,
    })
    draft.claim(statement, 'bonus')
    for (const one of statement.condition.pieces) {
      if (one === piece) draft.claim(one, 'step')
      else if (one.is === 'words') draft.claim(one, 'subject')
      else if (one.is === 'compare') draft.claim(one, 'threshold')
    }
  }
}

/** Where the gap of a bonus begins; null: it is counted. Undefined where it cannot be told. */
function fromOf(statement: Statement, draft: Draft): Mark | null | undefined {
  const per = perIn(statement)?.per
  if (per === undefined) return undefined
  if (per.mark !== null) return per.mark
  const context = comparisonIn(statement)
  if (context !== null) {
    const { low, high, unit } = context.comparison
    const end = per.way === 'below' ? high : low
    return end === null ||
      (low !== null && high !== null && !context.comparison.isBare) ||
      !areAlike(unit, per.unit)
      ? undefined
      : end.at
  }
  const verb = statement.condition.pieces.at(-1)?.text.replace(/^.*每再?/, '') ?? ''
  const base = draft.parts.find((part) => part.model === 'step' || part.model === 'threshold')
  if (base === undefined || per.way !== 'above' || !past.test(verb)) return null
  if (!areAlike(base.unit, per.unit) || (base.model === 'step' && base.isRelative !== false)) return undefined
  if (base.model === 'step') return base.direction === 'higher' ? base.threshold : undefined
  return base.range?.low === null || base.range === null ? undefined : base.range.low.at
}

/** 符合上述4项要求的得4分，每符合一项得1分. */
function takeEach(statement: Statement, each: number, all: readonly Statement[], draft: Draft): void {
  let count: number | null = null
  for (const award of all) {
    if (award === statement || !isAward(award) || draft.roles.has(award)) continue
    const piece = comparisonIn(award)
    const isAll = award.condition.pieces.every(
      (one) => one.is === 'words' && /全部|均|都|所有|符合|满足/.test(one.text),
    )
    if (
      piece !== null &&
      piece.comparison.low?.at.is === 'number' &&
      /^[项条点个]$/.test(piece.comparison.unit ?? '')
    ) {
      count = piece.comparison.low.at.value
    } else if (!isAll) continue
    const points =
      award.what.is === 'award' && award.what.points.of === 'points' ? award.what.points.points : null
    if (points !== null) draft.sayFull(points)
    if (points !== null && count !== null && Math.abs(points - count * each) > 1e-9) draft.fail('two_limits')
    draft.claimAll(award, 'full', 'item')
  }
  draft.parts.push({ model: 'checklistAdd', items: [], each, count })
  draft.claim(statement, 'points')
  for (const piece of statement.condition.pieces) draft.claim(piece, 'item')
}

/** 第1名得6分，第2-5名按第1名的比例得分; false where a clause has no places. */
export function takeRanks(statements: readonly Statement[], draft: Draft): boolean {
  if (!statements.some(({ condition }) => condition.pieces.some((piece) => piece.is === 'rank'))) return false
  const places: { from: number; to: number; points: number }[] = []
  let ratio: RankPart['ratio'] = null
  let otherwise: number | null = null
  for (const statement of statements) {
    const { what, condition } = statement
    const rank = condition.pieces.find((piece) => piece.is === 'rank')
    const isRest = condition.pieces.some(
      (piece) => piece.is === 'rest' || /^(?:其余|其他|以后|之后|后续)(?:名次|单位|的)?/.test(piece.text),
    )
    if (rank?.is === 'rank') {
      const last = rank.last
      if (what.is === 'ratio' && ratio === null) ratio = { from: rank.first, to: last }
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
