import { isAward, isBoundBy, isReached, takeFull } from './award.ts'
import type { Draft } from './draft.ts'
import { inclusionOf, isSame } from './marks.ts'
import type { ProportionalPart } from './measured-parts.ts'
import { comparisonIn, type Statement } from './statement.ts'
import type { Cutoff } from './terms.ts'
import { takeVeto } from './veto.ts'

const undone =
  /^(?:未|没有?|不|达不到|否则|其余|其他|低于|不足|超支|超出|超过|部分|若|如|实际|得|则|按|根据|年度|全年|定量|指标|(?:预算|任务|项目|工作|指标|计划)?(?:完成|执行|支付|达成|实现|到位|率|覆盖)).{0,20}$|^[\u4e00-\u9fa5]{2,10}指标$/

/** Composes 按比例得分 and formulas; false where a clause has none. */
export function takeProportional(statements: readonly Statement[], draft: Draft): boolean {
  const ratios = statements.filter(({ what }) => what.is === 'ratio' || what.is === 'formula')
  if (ratios.length === 0) return false
  const rest = statements.filter((one) => !ratios.includes(one))
  const kind = kindOfAll(ratios)
  if (
    kind === null ||
    rest.some(({ what }) => what.is !== 'zero' && what.is !== 'award' && what.is !== 'keep')
  ) {
    draft.fail('not_composed')
    return true
  }
  const said = draft.definesCompletion && kind === 'rate' ? 'completion' : kind
  let hasLowerTarget = false
  // 完成8次得4分，未完成的按比例得分: what the ratio is of, as a number of the clause.
  let own: { readonly value: number; readonly unit: string | null } | null = null
  let fullFrom: number | null = null
  for (const award of rest.filter(isAward)) {
    const piece = comparisonIn(award)
    const { pieces } = award.condition
    if (piece !== null) {
      if (!isBoundBy(pieces, piece)) return failed(draft)
      const { low, high, unit } = piece.comparison
      const end = low ?? high
      const isInterval = low !== null && high !== null && !isSame(low, high)
      if (end === null || isInterval) return failed(draft)
      if (low === null) hasLowerTarget = true
      else if (end.at.is === 'number') {
        const isShare = unit === '%' && end.at.value <= 100
        const isPlain = kind === 'completion' && ratios.every(({ what }) => what.is === 'ratio')
        if (!end.isIncluded || !(isShare || (isPlain && unit !== '%' && end.at.value > 0)))
          return failed(draft)
        if (!isShare) own = { value: end.at.value, unit }
        else if (end.at.value < 100) fullFrom = end.at.value
      } else if (end.at.is === 'target' && end.at.percent !== 100) fullFrom = end.at.percent
    } else if (!pieces.every((one) => one.is === 'words' && isReached(one.text))) return failed(draft)
    takeFull(award, draft)
    for (const one of pieces) draft.claim(one, 'threshold')
  }
  const ratio = own === null ? said : 'rate'
  // 成本不超过预算得满分，超出按比例扣分: by which ratio the clause does not say.
  if (hasLowerTarget && ratio === 'completion') {
    draft.fail('ratio_unclear')
    return true
  }
  if (said === 'completion' && ratios.some(isUnclearLoss)) {
    draft.fail('ratio_unclear')
    return true
  }
  const cut = takeCut(rest, ratio, draft)
  if (cut === undefined) return failed(draft)
  const cutoff = cut === null ? null : besides(cut, ratios)
  for (const one of ratios) takeRatio(one, cutoff, own?.value ?? fullFrom, own !== null, draft)
  if (own !== null) {
    const { value: base, unit } = own
    draft.parts.push({ model: 'proportional', ratio, cutoff, fullFrom: null, base, unit })
    return true
  }
  const base = baseOf(ratios)
  // Of 满意度/90%×分值 the ratio is 1 at 90%, and what lies below a line is not the ratio.
  if (base === null || (base !== 100 && (cutoff !== null || (fullFrom !== null && fullFrom !== base))))
    return failed(draft)
  const from = base === 100 ? fullFrom : null
  const part: ProportionalPart = { model: 'proportional', ratio, cutoff, fullFrom: from, base, unit: null }
  draft.parts.push(part)
  return true
}

/** 超出部分按比例扣分: by a ratio, and nobody says by which; 未完成的按比例扣分 by what is not done. */
function isUnclearLoss({ what, condition }: Statement): boolean {
  if (what.is !== 'ratio' || !what.isLost) return false
  const { pieces } = condition
  return pieces.length === 0 || pieces.some(({ text }) => /超|高于|多于|大于|增加/.test(text))
}

/** The one ratio that all of them mean; 按完成比例赋分 beside 完成率×分值 says the same less exactly. Null where there are two. */
function kindOfAll(ratios: readonly Statement[]): ProportionalPart['ratio'] | null {
  const formulas = ratios.filter(({ what }) => what.is === 'formula')
  const isPlain = ratios.every((one) => one.what.is === 'formula' || kindOf(one) === 'completion')
  const isRate = formulas.length > 0 && formulas.every((one) => kindOf(one) === 'rate')
  const kinds = new Set((isPlain && isRate ? formulas : ratios).map(kindOf))
  const [kind = null] = kinds
  return kinds.size === 1 ? kind : null
}

/** The percentage at which the ratio is 1; null where two are said. */
function baseOf(ratios: readonly Statement[]): number | null {
  const said = new Set(ratios.map(({ what }) => (what.is === 'formula' ? what.base : 100)))
  const [base = 100] = said
  return said.size > 1 ? null : base
}

function failed(draft: Draft): true {
  draft.fail('not_composed')
  return true
}

function kindOf({ what }: Statement): ProportionalPart['ratio'] {
  if (what.is === 'formula') return what.ratio
  return what.is === 'ratio' ? what.of : 'completion'
}

function takeRatio(
  statement: Statement,
  cutoff: Cutoff | null,
  fullFrom: number | null,
  isOwn: boolean,
  draft: Draft,
): void {
  const { what, condition } = statement
  draft.claim(statement, 'ratio')
  if (what.is === 'formula' && what.full !== null) draft.sayFull(what.full)
  for (const piece of condition.pieces) {
    if (piece.is === 'rest' || piece.is === 'direction') draft.claim(piece, 'subject')
    if (piece.is === 'words' && undone.test(piece.text)) draft.claim(piece, 'subject')
    if (piece.is === 'direction' && piece.isReverse !== (kindOf(statement) === 'reverse'))
      draft.fail('direction_unclear')
    // 未达到目标值的, 低于100%的: where the ratio begins anyway; of 95%以上得10分, 低于95%的按执行率×10分 it is the rate's.
    const line = kindOf(statement) === 'rate' || isOwn ? (fullFrom ?? 100) : 100
    if (piece.is === 'compare') {
      const { high, low } = piece.comparison
      const isPlain =
        low === null &&
        high !== null &&
        (high.at.is === 'target'
          ? high.at.percent === 100
          : high.at.is === 'number' && high.at.value === line)
      // 60%以上的按执行率计分, beside 低于60%不得分.
      const isRest =
        high === null &&
        low?.at.is === 'number' &&
        cutoff?.at.is === 'number' &&
        low.at.value === cutoff.at.value
      // 80%≤完成率<100%, between the two.
      const isBetween =
        low?.at.is === 'number' &&
        high?.at.is === 'number' &&
        high.at.value === line &&
        cutoff?.at.is === 'number' &&
        low.at.value === cutoff.at.value
      if (isPlain || isRest || isBetween) draft.claim(piece, 'subject')
    }
  }
}

/** 80%以上按比例得分 beside 80%以下不得分: at 80% there are points, whatever 以下 means alone. */
function besides(cutoff: Cutoff, ratios: readonly Statement[]): Cutoff {
  const low = ratios.map((one) => comparisonIn(one)?.comparison).find((one) => one?.high === null)?.low
  const isSame = low?.at.is === 'number' && cutoff.at.is === 'number' && low.at.value === cutoff.at.value
  return isSame ? { ...cutoff, isIncluded: !low.isIncluded } : cutoff
}

/** The pass mark; undefined where there are several, or it lies on the wrong side. */
function takeCut(
  rest: readonly Statement[],
  ratio: ProportionalPart['ratio'],
  draft: Draft,
): Cutoff | null | undefined {
  let cutoff: Cutoff | null = null
  for (const statement of rest) {
    if (statement.what.is !== 'zero') continue
    const piece = comparisonIn(statement)
    if (piece === null) {
      if (!statement.condition.pieces.every((one) => one.is === 'words')) return undefined
      takeVeto(statement, draft)
      continue
    }
    const { low, high, unit, isBare } = piece.comparison
    const isOver = ratio === 'overrun'
    const end = isOver ? low : high
    const isOdd = isBare || end === null || (isOver ? high : low) !== null
    if (cutoff !== null || isOdd || ratio === 'reverse') return undefined
    if (isOver && !/超/.test(piece.label + (low?.isIncluded === false ? '超' : ''))) return undefined
    if (
      end.at.is === 'number' ? unit !== '%' && !(ratio === 'rate' && unit === null) : end.at.is !== 'target'
    )
      return undefined
    cutoff = {
      side: isOver ? 'above' : 'below',
      at: end.at.is === 'target' ? { is: 'number', value: end.at.percent } : end.at,
      isIncluded: inclusionOf(end),
    }
    draft.claimAll(statement, 'cutoff', 'cutoff')
  }
  return cutoff
}
