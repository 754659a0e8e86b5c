import { type OperatorWord, operatorAfter, operatorBefore } from '../target/operators.ts'
import { matchAt } from './match-at.ts'
import { type Quantity, quantityAt } from './quantity.ts'

type Side = 'low' | 'high' | 'both'

/** Words for a bound: which side of the number is meant, and whether the number is. */
export interface Bound {
  readonly side: Side
  readonly isIncluded: boolean
  readonly isFirm: boolean
  readonly end: number
  /** 达到, which 以下 behind the number takes back. */
  readonly isSpoken?: true
}

const negated =
  /(?:未能?达到?|没有?达到?|达不到|未完成|未能?实现)(?=[\d百一二两三四五六七八九十]|(?:年初|年度|全年|预期|绩效)?(?:目标|指标|计划|任务|预期|要求))|(?:未|没有?)(?:超过|超出|超|高于|大于|突破|低于|少于|小于)/y
const spoken =
  /(?:(?:应|须|需|要)?(?:达到(?:或超过|及超过|或者超过)?|达|完成|实现)|(?:总数|数量|累计|合计)?(?:共|有)?)(?=[\d百一二两三四五六七八九十])|完成(?=[年全预绩]?[度年期效]?[目指计任][标划务]值?的?\d)/y

const top = /前(?=\d{1,3}(?:\.\d{1,2})?%)/y

/** The words for a bound before a number. */
export function boundBefore(text: string, at: number): Bound | null {
  // 排名前30%: not beyond it.
  if (matchAt(top, text, at) !== '') return { side: 'high', isIncluded: true, isFirm: true, end: at + 1 }
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
    return { side: 'low', isIncluded: true, isFirm: true, isSpoken: true, end: at + reached.length }
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
export function boundAfter(text: string, at: number): Bound | null {
  if (text.charAt(at - 1) === '%' && text.startsWith('以后', at))
    return { side: 'low', isIncluded: false, isFirm: true, end: at + 2 }
  const word = operatorAfter(text, at)
  if (word === null || word.operator === '~') return null
  const side = word.operator?.startsWith('>') ? 'low' : 'high'
  const isFirm = /[及或含]/.test(word.word)
  return { side, isIncluded: word.operator?.endsWith('=') === true, isFirm, end: word.end }
}

const taken =
  /\((不?)含(?:本数|本级|端点|([\d.]{1,9})[%\u4e00-\u9fa5]{0,2})?\)|(不?)含(?:本数)?(?=以上|以下|以内|[-~至到,。;得计]|$)/y

/** (含), (不含90%): whether the number before is taken in; one that is named must be the same. */
export function takenAt(
  text: string,
  at: number,
  { value }: Quantity,
): { readonly isIncluded: boolean; readonly end: number } | null {
  taken.lastIndex = at
  const match = taken.exec(text)
  if (match === null || (match[2] !== undefined && Number(match[2]) !== value)) return null
  return { isIncluded: (match[1] ?? match[3]) === '', end: at + match[0].length }
}

/** A quantity, with (含) or (不含) behind it. */
export interface Said {
  readonly quantity: Quantity
  readonly inclusion: boolean | null
  readonly end: number
}

/** The quantity that begins here. */
export function saidAt(text: string, at: number): Said | null {
  const quantity = quantityAt(text, at)
  if (quantity === null) return null
  const inclusion = takenAt(text, quantity.end, quantity)
  return { quantity, inclusion: inclusion?.isIncluded ?? null, end: inclusion?.end ?? quantity.end }
}
