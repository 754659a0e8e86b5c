import { operatorBefore } from './operators.ts'
import { quantityAt } from './quantity.ts'

/** Where a piece of a target stands in its text. */
export interface Span {
  readonly from: number
  readonly to: number
}

const separator = /[,;、。①-⑳]/
/** `1.`, `2、`, `(3)`, 一、 before a piece. */
const numbering =
  /^(?:\(?\d{1,2}(?:[)、]|\.(?!\d))(?=[^\d.])|\(?[一二三四五六七八九十]{1,2}[)、.](?=[^一二三四五六七八九十]))/

/** Cuts a text at its separators, but not inside a number or in brackets, and takes numbering off. No piece is empty. */
export function piecesOf(text: string): readonly Span[] {
  const spans: Span[] = []
  let depth = 0
  let from = numbered(text, 0)
  for (let index = from; index <= text.length; index += 1) {
    const sign = text.charAt(index)
    if (sign === '(') depth += 1
    if (sign === ')') depth = Math.max(0, depth - 1)
    const isBound = index > from && depth === 0 && beginsBound(text, from, index)
    if (index < text.length && !isBound && (depth > 0 || !cuts(text, index))) continue
    if (index > from) spans.push({ from, to: index })
    from = isBound ? index : numbered(text, index + 1)
    index = Math.max(index, from - 1)
  }
  return spans
}

/** 大于80%小于90%: a second bound right behind a value that has one. */
function beginsBound(text: string, from: number, index: number): boolean {
  if (operatorBefore(text, index)?.isLeaning !== false || operatorBefore(text, from)?.isLeaning !== false)
    return false
  return quantityAt(text.slice(from, index), 0)?.ok === true
}

function cuts(text: string, index: number): boolean {
  const sign = text.charAt(index)
  if (sign === '且') return operatorBefore(text, index + 1)?.isLeaning === false
  if (!separator.test(sign)) return false
  return !(sign === ',' && /\d/.test(text.charAt(index - 1)) && /\d/.test(text.charAt(index + 1)))
}

function numbered(text: string, at: number): number {
  return at + (numbering.exec(text.slice(at, at + 6))?.[0].length ?? 0)
}
