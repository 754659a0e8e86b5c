import { type Comparison, comparisonAt } from './comparison.ts'
import { isDefinition } from './formula.ts'
import { endsClean, isName, isSubject, leavesAlone } from './label.ts'
import { markAt } from './named.ts'
import { type Per, perOf } from './per.ts'
import { quantityAt } from './quantity.ts'

/** One comma's worth of a condition. */
export type Piece = { readonly from: number; readonly to: number; readonly text: string } & (
  | { readonly is: 'per'; readonly per: Per }
  | { readonly is: 'compare'; readonly comparison: Comparison; readonly label: string; readonly tail: string }
  /** 以100%为标准, 合理区间40%-60%: what everything is held against. */
  | { readonly is: 'standard'; readonly comparison: Comparison }
  /** ±10%: a deviation to both sides. */
  | { readonly is: 'tolerance'; readonly size: number; readonly unit: string | null }
  | { readonly is: 'rank'; readonly first: number; readonly last: number | null }
  | { readonly is: 'date'; readonly due: string; readonly label: string }
  /** 否则, 其余. */
  | { readonly is: 'rest' }
  /** 正向指标, 反向指标. */
  | { readonly is: 'direction'; readonly isReverse: boolean }
  /** 完成率=实际完成数/计划完成数×100%: that a rate is value over target. */
  | { readonly is: 'definition' }
  | { readonly is: 'words' }
  | { readonly is: 'unread' }
)

/** What stands before a consequence. */
export interface Condition {
  readonly pieces: readonly Piece[]
  /** ①, (1), 1. stood before it. */
  readonly isListed: boolean
  /** The number of the next item, where this one was numbered 1., 2.; 0 where it was not. */
  readonly next: number
}

const listed =
  /^(?:[①-⑳⑴-⒛㈠-㈩]|\(?\d{1,2}[)、](?!\d)|\d{1,2}\.(?=[\u4e00-\u9fa5“《])|\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]、|[一二三四五六七八九十]是|第[一二三四五六七八九十]、)/
const edge = /[,;。、/:|!?)(\s]/
const number = '[\\d一二三四五六七八九十]{1,3}'
const rank = new RegExp(
  `^(?:(?:在|按)?(?:全市|全省|全县|全区|进行)?(?:排名|排序|位列|位居|名列|名次)(?:为|在|居)?)?(?:前(${number})(?:名|位)?|第?(${number})(?:名|位)?(?:[-~至到]第?(${number}))?(?:名|位)|第(${number})|(?<=^(?:排名|名次|位列))(${number})[-~至到](${number}))(?:的|的单位|者)?$`,
)
const dated =
  /^(.{0,16}?)((?:(?:20\d\d年?|当年|本年|次年)(?:度)?)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|份)?|第?[一二三四1-4]季度(?:末|底)?|上半年|年底|年末|[-./]\d{1,2}[-./]\d{1,2}))(?:之前|以前|前|为止|止|内)(?:\(含\))?(.{0,16})$/
const direction =
  /^(?:(?:定量)?指标)?(?:若|如果?|对于|属于|当)?(?:(?:定量)?指标)?(?:为|是)?(正向|反向|逆向|负向)(?:(?:定量|性)?指标)?(?:的)?(?:\((?:即)?(?:指标值)?为?[≥≤<>]\*?\))?(?:的|时)?$/
const rests =
  /^(?:否则|否|其余|其他|其它|其余的|其他的|其它的|反之|其他情况|其余情况|其它情况|除此(?:之外|以外)|其余均|其他均|(?:达|完)不到要求的?|以上均不符合的?|均不符合的?|都不符合的?)$/
/** 第一档, 二级: a place in an order, no number. */
const place = /^(?:第?[一二三四五六]|[特甲乙丙])(?:档次?|等次?|类|级)(?:标准)?$/
const within = /^(?:在)?(?:此|该|合理|规定|标准)?(?:区间|范围)(?:内|之内|以内)?(?:的)?$/
const standard = /^(?:评分)?(?:以|对照|按照?|参照|标准为|合理区间为?|标准:?)/

/**
 * Takes a condition (a stretch of squeezed text) apart. `mayBeOne`: one thing stands for each (少1个扣1分).
 * `next`: how the next item of a list would be numbered, where the one before was.
 */
export function conditionOf(
  text: string,
  start: number,
  end: number,
  mayBeOne: boolean,
  next = 0,
): Condition {
  let from = start
  let to = end
  while (
    from < to &&
    edge.test(text.charAt(from)) &&
    !startsList(text, from, to) &&
    !isRemark(text, from, to)
  )
    from += 1
  // 2.90%≤… behind 1.…: the second item, not 2.9.
  const own = next > 0 && text.startsWith(`${next}.`, from) ? `${next}.` : ''
  const mark = own || (listed.exec(text.slice(from, Math.min(to, from + 6)))?.[0] ?? '')
  from += mark.length
  while (from < to && edge.test(text.charAt(from)) && !isRemark(text, from, to)) from += 1
  // A bracket at the end belongs to the points behind it: 有方案(1分).
  while (to > from && /[,;。、/:|!?(\s]/.test(text.charAt(to - 1))) to -= 1
  const number = /^(\d{1,2})\./.exec(mark)?.[1]
  return {
    next: number === undefined ? 0 : Number(number) + 1,
    pieces: from < to ? piecesOf(text, from, to, mayBeOne) : [],
    isListed: mark !== '',
  }
}

/** Whether a bracket that closes before the next consequence opens here: (不含返工) changes what was said before it. */
function isRemark(text: string, from: number, to: number): boolean {
  if (text.charAt(from) !== '(') return false
  const close = text.indexOf(')', from)
  return close > 0 && close < to
}

function startsList(text: string, from: number, to: number): boolean {
  return text.charAt(from) === '(' && listed.test(text.slice(from, Math.min(to, from + 6)))
}

function piecesOf(text: string, from: number, to: number, mayBeOne: boolean): readonly Piece[] {
  const pieces: Piece[] = []
  let start = from
  let depth = 0
  for (let at = from; at <= to; at += 1) {
    const sign = text.charAt(at)
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (at < to && (depth > 0 || !/[,;。:|]/.test(sign) || isGrouping(text, at))) continue
    if (at > start) pieces.push(...partsOf(text, start, at, mayBeOne))
    start = at + 1
  }
  return pieces
}

/** Words that end in one that belongs to a number behind them. */
const torn = /(?:[约近且或两万]|连续|以外|至少)$/

function isWords(said: string): boolean {
  return isName(said) && !torn.test(said) && !said.startsWith('(')
}

/** The comma of 1,200. */
function isGrouping(text: string, at: number): boolean {
  return (
    text.charAt(at) === ',' &&
    /\d/.test(text.charAt(at - 1)) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  )
}

/** A piece, or two where a step follows a bound without a comma: 90%-95%之间每低1%. */
function partsOf(text: string, from: number, to: number, mayBeOne: boolean): readonly Piece[] {
  const whole = pieceOf(text, from, to, mayBeOne)
  const every = whole.is === 'unread' ? text.lastIndexOf('每', to) : -1
  if (every <= from) return [whole]
  const parts = [pieceOf(text, from, every, false), pieceOf(text, every, to, false)] as const
  return parts[0].is === 'compare' && parts[1].is === 'per' ? parts : [whole]
}

function pieceOf(text: string, from: number, to: number, mayBeOne: boolean): Piece {
  const said = text.slice(from, to)
  const span = { from, to, text: said }
  if (rests.test(said)) return { ...span, is: 'rest' }
  const way = direction.exec(said.replace(/^则/, ''))?.[1]
  if (way !== undefined) return { ...span, is: 'direction', isReverse: way !== '正向' }
  if (said === '则' || within.test(said) || place.test(said)) return { ...span, is: 'words' }
  if (isDefinition(said)) return { ...span, is: 'definition' }
  const rank = rankOf(said)
  if (rank !== null) return { ...span, is: 'rank', ...rank }
  if (said.length > 300) return { ...span, is: isWords(said) ? 'words' : 'unread' }
  return (
    toleranceOf(said, span) ??
    standardOf(said, span) ??
    stepOf(said, span, mayBeOne) ??
    dateOf(said, span) ??
    compareOf(said, span) ?? { ...span, is: isWords(said) ? 'words' : 'unread' }
  )
}

type Span = Pick<Piece, 'from' | 'to' | 'text'>

function stepOf(said: string, span: Span, mayBeOne: boolean): Piece | null {
  const per = perOf(said)
  return per === null || !(per.isEvery || mayBeOne) ? null : { ...span, is: 'per', per }
}

function rankOf(said: string): { readonly first: number; readonly last: number | null } | null {
  const match = rank.exec(said)
  if (match === null) return null
  const [, top, one = match[5], other = match[6], bare] = match
  const first = top === undefined ? placeOf(one ?? bare) : 1
  const last = top === undefined ? (other === undefined ? first : placeOf(other)) : placeOf(top)
  return first === null || last === null || last < first ? null : { first, last }
}

function placeOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const said = quantityAt(`${text}个`, 0)
  return said === null || !Number.isInteger(said.value) || said.value < 1 ? null : said.value
}

const tolerance =
  /^(.{0,20}?)(?:在|不超过|控制在|为|不大于)?(?:目标值|指标值|计划值?|标准值?)?(?:的)?[±](?=[\d])/

function toleranceOf(said: string, span: Span): Piece | null {
  const match = tolerance.exec(said)
  if (match === null || !isSubject(match[1] ?? '')) return null
  const size = quantityAt(said, match[0].length)
  if (size === null || size.value <= 0) return null
  const tail = said.slice(size.end)
  if (!/^(?:\(含\))?(?:以内|之内|范围内|区间内|内|之间)?(?:\(含\))?的?$/.test(tail)) return null
  return { ...span, is: 'tolerance', size: size.value, unit: size.unit }
}

function standardOf(said: string, span: Span): Piece | null {
  if (!standard.test(said)) return null
  const match =
    /^(?:评分)?(?:以|对照|按照?|参照|标准为|合理区间为?|标准:?)(?:合理|标准|正常|规定)?(?:区间|范围)?(?:为|是)?/.exec(
      said,
    )
  const at = match?.[0].length ?? 0
  const comparison = comparisonAt(said, at) ?? namedStandard(said, at)
  if (
    comparison === null ||
    !/^(?:为|作为)?(?:评分)?(?:标准|基准|基数|合理区间|区间|限)?$/.test(said.slice(comparison.to))
  )
    return null
  return { ...span, is: 'standard', comparison }
}

/** 以上年为基准: what is only named. */
function namedStandard(said: string, at: number): Comparison | null {
  const named = markAt(said, at)
  if (named === null) return null
  const end = { at: named.mark, isIncluded: true, isFirm: false, isWord: false }
  return { from: at, to: named.end, low: end, high: end, isBare: true, unit: null }
}

function dateOf(said: string, span: Span): Piece | null {
  const match = dated.exec(said)
  if (match === null) return null
  const [, before = '', due = '', after = ''] = match
  return isName(before) && leavesAlone(before) && isName(after) && !torn.test(after)
    ? { ...span, is: 'date', due: `${due}前`, label: before + after }
    : null
}

/** Words for a bound: a number without one behind such a name was cut off from it. */
const bound = /[到达于过至低高多少满足成]$|达到|低于|少于|超过|高于|大于|小于|等于|不足|控制在|多于/
const boundEnd = /(?:达到|完成了|低于|高于|超过|大于|小于|等于|不足)$/
const done =
  /^(?:的)?(?:完成|全部完成|办结|办理|受理|到达|到场|响应|回复|答复|解决|处理|整改|满意|合格|达标|覆盖|拨付|支付|到位|报送|提交|送达|出警|处置|标准|目标|要求|水平)?$/

/** Whether words behind a bound only say what is counted or done: 1小时内受理, 3篇以上论文. */
function isTail(tail: string, unit: string | null): boolean {
  if (done.test(tail)) return true
  return unit !== null && unit !== '%' && leavesAlone(tail) && !/^[以之]/.test(tail)
}

function compareOf(said: string, span: Span): Piece | null {
  for (let at = 0; at < said.length; at += 1) {
    const comparison = comparisonAt(said, at)
    if (comparison === null) continue
    const label = said
      .slice(0, at)
      .replace(/^(?:如果|如|若|当|凡|但)/, '')
      .replace(/\($/, '')
    const tail = said
      .slice(comparison.to)
      .replace(/\)$/, '')
      .replace(/(?:的|时|者)$/, '')
    if (
      !endsClean(label) ||
      !isTail(tail, comparison.unit) ||
      !isSubject(label) ||
      !isName(tail) ||
      tail.length > 16
    )
      continue
    if (boundEnd.test(label)) continue
    if (isShareOf(label, comparison)) continue
    if (comparison.isBare && (isYear(comparison, tail) || bound.test(label))) continue
    return { ...span, is: 'compare', comparison, label, tail }
  }
  return null
}

const whole =
  /(?:目标值?|指标值|计划(?:数|值|量)?|预算(?:数|金额|总额)?|任务(?:数|量)|标准值|上年度?(?:数|值|水平|同期)?|去年(?:同期)?|同期|平均(?:水平|值|数))(的?)$/

/** 目标值的90%-110%, 上年的95%以上: a share of what is named before, no number of its own. */
function isShareOf(label: string, { unit, isBare, low, high }: Comparison): boolean {
  const match = unit === '%' ? whole.exec(label) : null
  return match !== null && (match[1] === '的' || (!isBare && low !== null && high !== null))
}

function isYear({ low, unit }: Comparison, tail: string): boolean {
  const value = low?.at.is === 'number' ? low.at.value : 0
  return value >= 1900 && value <= 2100 && (unit === '年' || (unit === null && tail !== ''))
}
