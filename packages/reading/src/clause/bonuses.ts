import { isAward } from './award.ts'
import { countedBonus, takeAllOfThem, takePeriodic } from './counted-whole.ts'
import type { Draft } from './draft.ts'
import type { Per } from './per.ts'
import { comparisonIn, perIn, type Statement } from './statement.ts'
import type { Mark } from './terms.ts'
import { areAlike } from './unit.ts'
import { labelOf } from './veto.ts'

const past = /^(?:超|增|高|多|上升|提升|提高)/

/** 每新增1个加2分, and 每举办1场得1分: points for every step. */
export function takeBonuses(statements: readonly Statement[], draft: Draft): void {
  takeEachBonus(statements, draft)
  const bonuses = draft.parts.filter((part) => part.model === 'bonus')
  const areCounts = bonuses.every((part) => part.from === null && !part.isOnce)
  const labels = new Set(bonuses.map(({ label }) => label))
  const isCounted = draft.parts.some(
    (part) => part.model === 'perOccurrence' || part.model === 'checklistDeduct',
  )
  if (bonuses.length < 2 || !areCounts || isCounted || labels.size < bonuses.length) return
  // 每获国家级奖励加3分，每获省级奖励加1分: each thing has a count of its own.
  for (const [among, part] of bonuses.entries()) draft.parts[draft.parts.indexOf(part)] = { ...part, among }
}

function takeEachBonus(statements: readonly Statement[], draft: Draft): void {
  // 国家级每个3分，省级每个2分: what is counted, not items of a list.
  const isOneOfSeveral = statements.filter((one) => (perIn(one)?.per.before ?? '') !== '').length > 1
  for (const statement of statements) {
    const { what } = statement
    const piece = perIn(statement)
    const isBase = what.is === 'award'
    if (piece === null && what.is === 'add' && !draft.roles.has(statement))
      takeOnce(statement, what.points, draft)
    if (piece === null && isBase) takePeriodic(statement, statements, draft)
    if (piece === null || (what.is !== 'add' && !isBase)) continue
    const { per } = piece
    const points = what.is === 'add' ? what.points : what.points.of === 'points' ? what.points.points : null
    if (points === null) {
      draft.fail('not_composed')
      continue
    }
    if (
      isBase &&
      !isOneOfSeveral &&
      (per.way === 'meet' || per.way === 'plain') &&
      /^[项条点个]$/.test(per.unit ?? '') &&
      per.step === 1
    ) {
      takeEach(statement, points, statements, draft)
      continue
    }
    const from = fromOf(statement, statements, draft)
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
      isOnce: false,
      among: null,
    })
    draft.claim(statement, 'bonus')
    if (isBase) takeAllOfThem(statements, points, draft)
    for (const one of statement.condition.pieces) {
      if (one === piece) draft.claim(one, 'step')
      else if (one.is === 'words') draft.claim(one, 'subject')
      else if (one.is === 'compare') draft.claim(one, 'threshold')
    }
  }
}

/** 获得省级表彰加3分: points for one thing, once. */
function takeOnce(statement: Statement, points: number, draft: Draft): void {
  const { pieces } = statement.condition
  if (pieces.length === 0 || !pieces.every((piece) => piece.is === 'words')) return
  const label = labelOf(statement)
  draft.parts.push({ ...countedBonus(label, points, null), isOnce: true })
  draft.claimAll(statement, 'bonus', 'subject')
}

/** Where the gap of a bonus begins; null: it is counted. Undefined where it cannot be told. */
function fromOf(statement: Statement, all: readonly Statement[], draft: Draft): Mark | null | undefined {
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
  if (per.way !== 'above' || !past.test(verb)) return null
  const base = draft.parts.find((part) => part.model === 'step')
  const isExcess = statement.condition.pieces.some(({ text }) => text.includes('超额'))
  if (base?.model !== 'step') return awardedFrom(all, per, /^[超高]/.test(verb) && !isExcess)
  if (!areAlike(base.unit, per.unit) || base.isRelative !== false) return undefined
  return base.direction === 'higher' ? base.threshold : undefined
}

/** 达到80%得5分，每增加1个百分点加0.5分: from what the one award asks for; what is passed without one is the target. */
function awardedFrom(all: readonly Statement[], per: Per, isPassed: boolean): Mark | null | undefined {
  const bounds = all.filter(isAward).flatMap((one) => comparisonIn(one)?.comparison ?? [])
  const [bound] = bounds
  if (bounds.length > 1) return undefined
  if (bound !== undefined) {
    const { low, high, unit } = bound
    // 每超过10%, of a target: a share of it, and the gap is none.
    if (low?.at.is !== 'number' && per.unit === '%' && !per.isPoint) return undefined
    return low === null || (high !== null && !bound.isBare) || !areAlike(unit, per.unit) ? undefined : low.at
  }
  if (!isPassed) return null
  return per.unit === '%' && !per.isPoint ? undefined : { is: 'target', percent: 100 }
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
    // 每项1分，符合得1分: is that one more, or the same again?
    if (points !== null && points <= each) draft.fail('not_composed')
    if (points !== null) draft.sayFull(points)
    if (points !== null && count !== null && Math.abs(points - count * each) > 1e-9) draft.fail('two_limits')
    draft.claimAll(award, 'full', 'item')
  }
  draft.parts.push({ model: 'checklistAdd', items: [], each, count })
  draft.claim(statement, 'points')
  for (const piece of statement.condition.pieces) draft.claim(piece, 'item')
}
