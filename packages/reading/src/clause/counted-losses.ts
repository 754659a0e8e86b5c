import { isAward, takeFull } from './award.ts'
import { takeCutoffs } from './cutoffs.ts'
import type { Draft } from './draft.ts'
import { late } from './late.ts'
import { claimLoss, type Loss, wordsOf } from './loss.ts'
import type { Piece } from './piece.ts'
import { quantityAt } from './quantity.ts'
import { comparisonIn, type Statement } from './statement.ts'
import type { Cutoff, Points } from './terms.ts'
import { areAlike } from './unit.ts'

const complete = /全部|齐全|完整|齐备|具备|符合|规范|健全|满足|均|都|无缺|不缺/
const unfailing = /未|无|没有|没|不存在|零|合规|规范|符合|合格|达标|全部|均|都/
const timely = /按时|按期|及时|如期|期限|时限|规定时间/
const none = /未|无|没有|没|不存在|零|合规|规范|符合/

/** 每缺一项扣2分. */
export function takeMissing(loss: Loss, rest: readonly Statement[], draft: Draft): boolean {
  if (loss.per.step !== 1) return draft.fail('not_composed')
  draft.parts.push({
    model: 'checklistDeduct',
    items: [],
    missing: { label: wordsOf(loss.statement), points: loss.penalty },
    maxPenalty: null,
  })
  claimLoss(loss, draft)
  takeWholeAward(rest, complete, draft)
  return true
}

/** 每发生一起扣5分; with 首次 or 有1件 before it, the first one apart. */
export function takeOccurrences(
  group: readonly Loss[],
  above: readonly Loss[],
  rest: readonly Statement[],
  draft: Draft,
): boolean {
  const [first, ...others] = group
  const [second] = others
  if (first === undefined) return false
  // 全部完成得5分，每有一项未完成扣1分: what is counted is what the award denies.
  takeWholeAward(rest, awardOf(first), draft)
  if (first.per.before === '首') {
    const again = second ?? above[0]
    const isPair = again !== undefined && others.length + above.length === 1
    return isPair && /以后|之后|此后|其后|再|多|增|起每/.test(again.piece.text)
      ? takePair(first, again, rest, draft)
      : draft.fail('not_composed')
  }
  if (above.length > 1 || (others.length > 0 && above.length > 0)) return draft.fail('several_measures')
  if (others.length > 0) return takeSeveral(group, draft)
  const [again] = above
  return again === undefined ? takeOccurrence(first, null, rest, draft) : takePair(first, again, rest, draft)
}

/** The words of an award that is left whole where nothing is counted. */
function awardOf({ per, piece }: Loss): RegExp {
  if (late.test(piece.text)) return timely
  return /未|不/.test(per.noun) ? unfailing : none
}

/** 每发生一起事故扣2分，每次投诉扣1分: each thing is counted for itself. */
function takeSeveral(group: readonly Loss[], draft: Draft): boolean {
  const labels = group.map(({ statement }) => wordsOf(statement))
  if (new Set(labels).size < labels.length || group.some(({ per }) => per.before === '首'))
    return draft.fail('several_measures')
  for (const [among, loss] of group.entries()) {
    const { per, penalty, statement } = loss
    draft.parts.push({
      model: 'perOccurrence',
      label: wordsOf(statement),
      step: per.step,
      penalty,
      first: null,
      among,
      maxPenalty: null,
      cutoff: null,
      unit: null,
    })
    claimLoss(loss, draft)
  }
  return true
}

function takePair(first: Loss, again: Loss, rest: readonly Statement[], draft: Draft): boolean {
  const isAlike = again.per.step === 1 && first.per.step === 1 && areAlike(first.per.unit, again.per.unit)
  if (!isAlike) return draft.fail('not_composed')
  claimLoss(again, draft)
  return takeOccurrence({ ...first, penalty: again.penalty }, first.penalty, rest, draft)
}

/** 发生3起以上不得分, where nothing but what is counted is named before the number. */
function countCutoffs(loss: Loss, rest: readonly Statement[], draft: Draft): readonly Cutoff[] {
  const counted = wordsOf(loss.statement)
  const own = rest.filter((one) => {
    const piece = one.what.is === 'zero' ? comparisonIn(one) : null
    if (piece === null || one.condition.pieces.length > 1) return false
    const { low, unit } = piece.comparison
    if (unit === null || low?.at.is !== 'number' || low.at.value <= 0 || !Number.isInteger(low.at.value))
      return false
    const named = (piece.label + piece.tail).replace(counting, '')
    return named === '' || counted.includes(named)
  })
  return takeCutoffs(own, 'lower', loss.per.unit, false, draft)
}

const so = /^(?:发生|出现|发现|查出|存在|有)?(?=[\d两二三四五六七八九十])/

/** 两次不合格不得分: from so many on, as a number of what is counted. */
function saidCutoffs({ per, statement }: Loss, rest: readonly Statement[], draft: Draft): readonly Cutoff[] {
  return rest.flatMap((one): Cutoff[] => {
    const [piece, ...others] = one.condition.pieces
    if (one.what.is !== 'zero' || draft.roles.has(one) || piece === undefined || others.length > 0) return []
    if (piece.is !== 'words' && !(piece.is === 'compare' && piece.comparison.isBare)) return []
    const lead = so.exec(piece.text)?.[0]
    const said = lead === undefined ? null : quantityAt(piece.text, lead.length)
    if (said === null || said.unit === null || said.unit !== per.unit || said.value < 2) return []
    const noun = piece.text.slice(said.end).replace(/的$/, '')
    if (!wordsOf(statement).includes(noun)) return []
    draft.claimAll(one, 'cutoff', 'cutoff')
    return [{ side: 'above', at: { is: 'number', value: said.value }, isIncluded: true }]
  })
}

const counting =
  /(?:若|如果?|凡|全年|年度内?|当年|累计|总共|合计|达到?|发生|出现|发现|查出|查实|存在|收到|受到|接到|被|有|的|及|次数|数量)/g

function takeOccurrence(loss: Loss, first: Points | null, rest: readonly Statement[], draft: Draft): boolean {
  const { per, penalty, statement } = loss
  const [cutoff = null, ...more] = [...countCutoffs(loss, rest, draft), ...saidCutoffs(loss, rest, draft)]
  if (more.length > 0) return draft.fail('two_limits')
  const isOther = first !== null && (first.points !== penalty.points || first.of !== penalty.of)
  draft.parts.push({
    model: 'perOccurrence',
    label: wordsOf(statement),
    step: per.step,
    penalty,
    first: isOther ? first : null,
    among: null,
    maxPenalty: null,
    cutoff,
    unit: cutoff === null ? null : per.unit,
  })
  claimLoss(loss, draft)
  return true
}

/** 未发生事故得5分 beside 每发生一起扣2分: the full points, where nothing is lost. */
function takeWholeAward(rest: readonly Statement[], words: RegExp, draft: Draft): void {
  const awards = rest.filter((one) => isAward(one) && !draft.roles.has(one))
  const [award] = awards
  if (award === undefined || awards.length > 1) return
  const { pieces } = award.condition
  const says = (piece: Piece) =>
    words.test(piece.text) &&
    // 完全符合上述4个要点: all of them.
    (piece.is === 'words' || (piece.is === 'compare' && piece.label === '' && piece.comparison.isBare))
  if (pieces.length === 0 || !pieces.every(says)) return
  takeFull(award, draft)
  for (const piece of pieces) draft.claim(piece, 'threshold')
}
