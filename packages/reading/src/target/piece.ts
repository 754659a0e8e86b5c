import { amountAt } from './amount.ts'
import { bothSidesAt } from './both-sides.ts'
import { dateAt } from './day.ts'
import { isLabel } from './label.ts'
import { operatorBefore, operatorSign } from './operators.ts'
import type { Found, Part } from './part.ts'
import { quantityAt } from './quantity.ts'
import { recurringAt } from './recurring.ts'
import { timeSpanAt } from './time-span.ts'
import { isZero } from './zero.ts'

/** A piece of a target: a value and the place where it begins; words; or something not understood. */
export type Piece =
  | { readonly is: 'value'; readonly part: Part; readonly at: number }
  | { readonly is: 'words' }
  | { readonly is: 'fault'; readonly issue: string }

const digitOrNumeral = /[\d.零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖]/

/** Reads one piece: its words, then one value up to its end. The first place where that holds is the value's. */
export function readPiece(text: string, year: number | undefined): Piece {
  if (isZero(text)) return { is: 'value', part: zero(text), at: 0 }
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && isInsideNumber(text, at)) continue
    const found: Found | null =
      recurringAt(text, at) ??
      timeSpanAt(text, at, year) ??
      dateAt(text, at, year) ??
      bothSidesAt(text, at) ??
      quantityAt(text, at)
    if (found === null) continue
    if (!found.ok) return { is: 'fault', issue: found.issue }
    if (at > 0 && (isIndefinite(text, at) || isInName(text, at))) continue
    if (isLabel(text.slice(0, at), found.part)) return { is: 'value', part: found.part, at }
  }
  if (/\d/.test(text) || unreadAmount.test(text) || holdsBoundedNumeral(text))
    return { is: 'fault', issue: 'not_understood' }
  return operatorSign.test(text) || /[%‰]/.test(text)
    ? { is: 'fault', issue: 'value_missing' }
    : { is: 'words' }
}

/** Amounts that are said in words and are no decimal: 三分之二, 半数以上, 翻一番, 廿次. */
const unreadAmount =
  /[一二两三四五六七八九十]分之[一二两三四五六七八九十]|[过大]?半数|过半|翻[一两几]?番|翻倍|减半|[廿卅]/

/** 几十个, 数百人. */
function isIndefinite(text: string, at: number): boolean {
  return /[几数]/.test(text.charAt(at - 1)) && /[十百千万亿]/.test(text.charAt(at))
}

/** A digit behind a Latin letter belongs to a name: C919, H5, 1e5. */
function isInName(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at)) && /[A-Za-z]/.test(text.charAt(at - 1))
}

/** 不少于三次 with words behind it that are not understood: that is no mere word. */
function holdsBoundedNumeral(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const word = text.startsWith('百分之', at) ? { end: at, isLeaning: false } : operatorBefore(text, at)
    if (word === null || word.isLeaning) continue
    const amount = amountAt(text, word.end)
    if (amount !== null && ('fault' in amount || amount.unit !== null)) return true
  }
  return false
}

function isInsideNumber(text: string, at: number): boolean {
  return digitOrNumeral.test(text.charAt(at)) && digitOrNumeral.test(text.charAt(at - 1))
}

function zero(text: string): Part {
  return { kind: 'number', operator: '=', value: 0, unit: null, tail: '', issues: [], qualitative: text }
}
