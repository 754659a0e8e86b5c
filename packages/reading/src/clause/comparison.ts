import { type OperatorWord, operatorAfter, operatorBefore } from '../target/operators.ts'
import { isName, isSubject } from './label.ts'
import { type Quantity, quantityAt } from './quantity.ts'
import type { Mark } from './rule.ts'
import { areAlike } from './unit.ts'
import { lastName, targetName } from './words.ts'

/** An end as words say it: `isFirm` where (含), ≥ or 低于 leave no doubt; 以上 and a dash do. */
export interface SaidEnd {
  readonly at: Mark
  readonly isIncluded: boolean
  readonly isFirm: boolean
  /** Said with a word (以上, 以内), not with a dash. */
  readonly isWord: boolean
}

/** A comparison within a text: 达到95%, 80(含)-90, 10%以内, 不超过上年. */
export interface Comparison {
  readonly from: number
  readonly to: number
  readonly low: SaidEnd | null
  readonly high: SaidEnd | null
  /** A number without a word for a bound: 控制率100%. */
  readonly isBare: boolean
  readonly unit: string | null
}

type Side = 'low' | 'high' | 'both'

interface Bound {
  readonly side: Side
  readonly isIncluded: boolean
  readonly isFirm: boolean
  readonly end: number
}

const negated =
  /(?:未能?达到?|没有?达到?|达不到|未完成|未能?实现)(?=[\d百一二两三四五六七八九十]|(?:年初|年度|全年|预期|绩效)?(?:目标|指标|计划|任务|预期|要求))|(?:未|没有?)(?:超过|超出|超|高于|大于|突破|低于|少于|小于)/y
const spoken =
  /(?:(?:应|须|需|要)?(?:达到(?:或超过|及超过|或者超过)?|达|完成|实现)|(?:总数|数量|累计|合计)?(?:共|有)?)(?=[\d百一二两三四五六七八九十])/y

/** The words for a bound before a number. */
function boundBefore(text: string, at: number): Bound | null {
  negated.lastIndex = at
  const missed = negated.exec(text)?.[0]
  if (missed !== undefined) {
    const isOver = /[超高大突]/.test(missed)
    const side = /[低少小]/.test(missed) ? 'low' : 'high'
    return { side, isIncluded: isOver || side === 'low', isFirm: true, end: at + missed.length }
  }
  spoken.lastIndex = at
  const reached = spoken.exec(text)?.[0] ?? ''
  if (/^(?:应|须|需|要)?(?:达|完成|实现)/.test(reached))
    return { side: 'low', isIncluded: true, isFirm: true, end: at + reached.length }
  const word = operatorBefore(text, at)
  return word === null ? null : boundOf(word)
}

function boundOf({ operator, end, isLeaning, word }: OperatorWord): Bound | null {
  if (operator === null)
    return word === '在' || word === '介于' ? { side: 'both', isIncluded: true, isFirm: false, end } : null
  if (operator === '~' || operator === 'between' || operator === '定性') return null
  if (operator === '=') return { side: 'both', isIncluded: true, isFirm: !isLeaning, end }
  const side = operator.startsWith('>') ? 'low' : 'high'
  return { side, isIncluded: operator.endsWith('='), isFirm: !isLeaning, end }
}

/** The words for a bound behind a number. */
function boundAfter(text: string, at: number): Bound | null {
  const word = operatorAfter(text, at)
  if (word === null || word.operator === '~') return null
  const side = word.operator?.startsWith('>') ? 'low' : 'high'
  const isFirm = /[及或含]/.test(word.word)
  return { side, isIncluded: word.operator?.endsWith('=') === true, isFirm, end: word.end }
}

const taken =
  /\((不?)含(?:本数|本级|端点|([\d.]{1,9})[%\u4e00-\u9fa5]{0,2})?\)|(不?)含(?:本数)?(?=以上|以下|以内|[-~至到,。;得计]|$)/y

/** (含), (不含90%): whether the number before is taken in; one that is named must be the same. */
function takenAt(
  text: string,
  at: number,
  { value }: Quantity,
): { readonly isIncluded: boolean; readonly end: number } | null {
  taken.lastIndex = at
  const match = taken.exec(text)
  if (match === null || (match[2] !== undefined && Number(match[2]) !== value)) return null
  return { isIncluded: (match[1] ?? match[3]) === '', end: at + match[0].length }
}

interface Said {
  readonly quantity: Quantity
  readonly inclusion: boolean | null
  readonly end: number
}

function saidAt(text: string, at: number): Said | null {
  const quantity = quantityAt(text, at)
  if (quantity === null) return null
  const inclusion = takenAt(text, quantity.end, quantity)
  return { quantity, inclusion: inclusion?.isIncluded ?? null, end: inclusion?.end ?? quantity.end }
}

const dash = /--|[-~至到和与]/y
const joint = /(?:,|、)?(?:且|并|并且|但|而|,|、|至|到|-|~)?/y
const middle = /(?:[xX]|[\u4e00-\u9fa5“”]{0,12})(?=[≤<])/y

/** The comparison that begins here and ends at its last word, or null. */
export function comparisonAt(text: string, at: number): Comparison | null {
  const before = boundBefore(text, at)
  const from = before?.end ?? at
  const first = saidAt(text, from)
  if (first === null) return before === null ? null : namedAt(text, at, before)
  return (
    rangeAt(text, at, first, before) ?? chainAt(text, at, first, before) ?? oneSided(text, at, first, before)
  )
}

/** 80%(含)-90%, 60%至80%之间, 80%以上90%以下. */
function rangeAt(text: string, at: number, first: Said, before: Bound | null): Comparison | null {
  if (before !== null && before.side !== 'both' && !(before.side === 'high' && !before.isFirm)) return null
  const lowBound = boundAfter(text, first.end)
  const isWords = lowBound?.side === 'low'
  let next = isWords ? lowBound.end : first.end
  const lowTaken = isWords ? takenAt(text, next, first.quantity) : null
  next = lowTaken?.end ?? next
  if (isWords) joint.lastIndex = next
  else dash.lastIndex = next
  const sign = (isWords ? joint : dash).exec(text)?.[0]
  if (sign === undefined) return null
  const second = saidAt(text, next + sign.length)
  if (second === null) return null
  const highBound = boundAfter(text, second.end)
  if (isWords && highBound?.side !== 'high') return null
  if (highBound !== null && highBound.side !== 'high') return null
  let end = highBound?.end ?? second.end
  const highTaken = takenAt(text, end, second.quantity)
  end = highTaken?.end ?? end
  const between = /(?:之间|区间|范围)(?:内|以内|之内)?|以内|内/y
  between.lastIndex = end
  const around = between.exec(text)?.[0] ?? ''
  if (/[和与]/.test(sign) && !isWords && !around.startsWith('之间')) return null
  end += around.length
  const unit = joinedUnit(first.quantity.unit, second.quantity.unit)
  if (unit === undefined) return null
  const low = endOf(first, lowTaken?.isIncluded ?? null, isWords)
  const high = endOf(second, highTaken?.isIncluded ?? null, isWords)
  const isRising = first.quantity.value <= second.quantity.value
  return { from: at, to: end, low: isRising ? low : high, high: isRising ? high : low, isBare: false, unit }
}

/** Of 10-20%, 100%-80% and 1-2个 the unit; undefined where two units contradict each other. */
function joinedUnit(first: string | null, second: string | null): string | null | undefined {
  if (first === null || first === second) return second
  return second === null || areAlike(first, second) ? first : undefined
}

function endOf({ quantity, inclusion }: Said, other: boolean | null, isWord: boolean): SaidEnd {
  const said = inclusion ?? other
  return {
    at: { is: 'number', value: quantity.value },
    isIncluded: said ?? true,
    isFirm: said !== null,
    isWord,
  }
}

/** ≥80%且<90%, 80%≤满意度<90%. */
function chainAt(text: string, at: number, first: Said, before: Bound | null): Comparison | null {
  if (before === null) {
    middle.lastIndex = first.end
    // 60%≤满意度<80%: the first sign stands behind the first number, and is turned round.
    const sign = boundBefore(text, first.end)
    if (sign === null || sign.side !== 'high') return null
    middle.lastIndex = sign.end
    const name = middle.exec(text)?.[0]
    const next = name === undefined || !isSubject(name) ? null : boundBefore(text, sign.end + name.length)
    const second = next === null || next.side !== 'high' ? null : saidAt(text, next.end)
    if (next === null || second === null) return null
    return joined(text, at, { ...sign, side: 'low' }, first, next, second, second.end)
  }
  if (before.side === 'both') return null
  const suffix = boundAfter(text, first.end)
  const behind = suffix?.side === before.side ? suffix.end : first.end
  joint.lastIndex = behind
  const gap = joint.exec(text)?.[0] ?? ''
  const next = boundBefore(text, behind + gap.length)
  if (next === null || next.side === 'both' || next.side === before.side) return null
  const second = saidAt(text, next.end)
  if (second === null) return null
  const tail = boundAfter(text, second.end)
  if (tail !== null && tail.side !== next.side) return null
  return joined(text, at, before, first, next, second, tail?.end ?? second.end)
}

function joined(
  _text: string,
  from: number,
  one: Bound,
  first: Said,
  other: Bound,
  second: Said,
  to: number,
): Comparison | null {
  const unit = joinedUnit(first.quantity.unit, second.quantity.unit)
  if (unit === undefined) return null
  const ends = [bounded(one, first), bounded(other, second)] as const
  const [low, high] = one.side === 'low' ? ends : [ends[1], ends[0]]
  if (first.quantity.value === second.quantity.value) return null
  if ((one.side === 'low') !== first.quantity.value < second.quantity.value) return null
  return { from, to, low, high, isBare: false, unit }
}

function bounded(bound: Bound, { quantity, inclusion }: Said): SaidEnd {
  return {
    at: { is: 'number', value: quantity.value },
    isIncluded: inclusion ?? bound.isIncluded,
    isFirm: inclusion !== null || bound.isFirm,
    isWord: true,
  }
}

/** ≥95%, 90%以上(含90%), 超过12小时, 100%. */
function oneSided(text: string, at: number, first: Said, before: Bound | null): Comparison | null {
  const after = boundAfter(text, first.end)
  let to = after?.end ?? first.end
  const last = after === null ? null : takenAt(text, to, first.quantity)
  to = last?.end ?? to
  const inclusion = first.inclusion ?? last?.isIncluded ?? null
  const { unit, value } = first.quantity
  const at0: Mark = { is: 'number', value }
  const bound = weigh(before, after)
  if (bound === undefined) return null
  const end: SaidEnd = {
    at: at0,
    isIncluded: inclusion ?? bound?.isIncluded ?? true,
    isFirm: inclusion !== null || (bound?.isFirm ?? false),
    isWord: true,
  }
  const side = bound?.side ?? 'both'
  return {
    from: at,
    to,
    low: side === 'high' ? null : end,
    high: side === 'low' ? null : end,
    isBare: bound === null || (bound.side === 'both' && !bound.isFirm),
    unit,
  }
}

/** What a word before and one behind a number come to; undefined where they contradict each other. */
function weigh(before: Bound | null, after: Bound | null): Bound | null | undefined {
  if (before === null || after === null) return before ?? after
  if (before.side === 'both') return after
  if (before.side !== after.side) {
    // 控制在95%以上: what stands behind decides over a leaning word.
    return before.isFirm ? undefined : after
  }
  // 超过5天以上: whether five are past it is not said.
  if (before.isIncluded === after.isIncluded) return { ...after, isFirm: before.isFirm || after.isFirm }
  return { ...after, isIncluded: before.isIncluded, isFirm: after.isFirm ? before.isFirm : false }
}

const targetWord = new RegExp(`(?:${targetName})`, 'y')
const lastWord = new RegExp(`(?:${lastName})`, 'y')
const otherWord =
  /[\u4e00-\u9fa5“”]{0,16}?(?:平均(?:年龄|水平|值|数|成本|价格?|增速)?|标准|水平|均值|规定值|同期数)(?=$|[,;。的\d])/y
const share = /的?(?=[\d百])/y

/** 达到目标值, 超过年初指标值130%, 不高于上年, 不大于市级部门人员平均年龄. */
function namedAt(text: string, at: number, bound: Bound): Comparison | null {
  const mark = markAt(text, bound.end)
  if (mark === null) return null
  const { isFirm, isIncluded, side } = bound
  const percent = mark.mark.is === 'target' ? percentAt(text, mark.end, bound) : null
  if (percent === undefined) return null
  const end: SaidEnd = {
    at: percent?.mark ?? mark.mark,
    isIncluded: percent?.isIncluded ?? isIncluded,
    isFirm,
    isWord: true,
  }
  return {
    from: at,
    to: percent?.end ?? mark.end,
    low: side === 'high' ? null : end,
    high: side === 'low' ? null : end,
    isBare: false,
    unit: null,
  }
}

/** The target value, last year's, or another value that the clause only names. */
export function markAt(text: string, at: number): { readonly mark: Mark; readonly end: number } | null {
  const last = matchAt(lastWord, text, at)
  if (last !== '') return { mark: { is: 'named', name: '上年' }, end: at + last.length }
  const target = matchAt(targetWord, text, at)
  if (target !== '') return { mark: { is: 'target', percent: 100 }, end: at + target.length }
  const other = matchAt(otherWord, text, at)
  return other === '' || !isName(other)
    ? null
    : { mark: { is: 'named', name: other }, end: at + other.length }
}

/** 130% behind a target; null where there is none, undefined where it can be taken in two ways. */
function percentAt(
  text: string,
  at: number,
  bound: Bound,
):
  | { readonly mark: Mark; readonly end: number; readonly isIncluded: boolean | undefined }
  | null
  | undefined {
  share.lastIndex = at
  const of = share.exec(text)?.[0]
  if (of === undefined) return null
  const said = saidAt(text, at + of.length)
  if (said === null || said.quantity.unit !== '%') return undefined
  const after = boundAfter(text, said.end)
  if (after !== null && after.side !== bound.side) return undefined
  const { value } = said.quantity
  // 超过目标值30% is past 130% of it; of 低于目标值20% nobody knows.
  const isPlain = of === '的' || value >= 100 || (bound.side === 'low' && bound.isIncluded)
  if (!isPlain && !(bound.side === 'low' && !bound.isIncluded)) return undefined
  if (of === '的' && value < 50) return undefined
  const percent = isPlain ? value : value + 100
  return {
    mark: { is: 'target', percent },
    end: after?.end ?? said.end,
    isIncluded: said.inclusion ?? undefined,
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
