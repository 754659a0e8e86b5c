import type { Piece } from './piece.ts'
import { pieceOf } from './piece-of.ts'

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

/** The comma of 1,200. */
function isGrouping(text: string, at: number): boolean {
  return (
    text.charAt(at) === ',' &&
    /\d/.test(text.charAt(at - 1)) &&
    /^\d{3}(?!\d)/.test(text.slice(at + 1, at + 5))
  )
}

/** 延迟10天以上或未完成. */
const alternative = /或(?:者)?(?:未|没有?)[\u4e00-\u9fa5]{1,8}的?$/

/** 完成率100%且质量合格: 且 between two things, not between two bounds of one. */
const joint = /(?:并且|且|同时)(?=[\u4e00-\u9fa5]{2})/

/** A piece, or two where a step follows a bound without a comma: 90%-95%之间每低1%. */
function partsOf(text: string, from: number, to: number, mayBeOne: boolean): readonly Piece[] {
  const whole = pieceOf(text, from, to, mayBeOne)
  const or = whole.is === 'unread' ? text.slice(from, to).search(alternative) : -1
  if (or > 0)
    return [
      pieceOf(text, from, from + or, false),
      { from: from + or + 1, to, text: text.slice(from + or + 1, to), is: 'words' },
    ]
  const and = whole.is === 'unread' ? joint.exec(text.slice(from, to))?.index : undefined
  if (and !== undefined && and > 0) {
    const [one, other] = [pieceOf(text, from, from + and, false), pieceOf(text, from + and, to, false)]
    if (one.is === 'compare' && (other.is === 'joint' || other.is === 'words')) return [one, other]
  }
  const every = whole.is === 'unread' ? text.lastIndexOf('每', to) : -1
  if (every <= from) return [whole]
  const parts = [pieceOf(text, from, every, false), pieceOf(text, every, to, false)] as const
  return parts[0].is === 'compare' && parts[1].is === 'per' ? parts : [whole]
}
