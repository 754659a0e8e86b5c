import { type Bound, boundAfter, boundBefore, type Said, saidAt, takenAt } from './bound.ts'
import type { Comparison, SaidEnd } from './comparison.ts'
import { namedAt, namedWithin } from './named.ts'
import { chainAt, rangeAt } from './span.ts'
import type { Mark } from './terms.ts'

/** The comparison that begins here and ends at its last word, or null. */
export function comparisonAt(text: string, at: number): Comparison | null {
  const before = boundBefore(text, at)
  const from = before?.end ?? at
  const first = saidAt(text, from)
  if (first === null) return before === null ? namedWithin(text, at) : namedAt(text, at, before)
  return (
    rangeAt(text, at, first, before) ?? chainAt(text, at, first, before) ?? oneSided(text, at, first, before)
  )
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
    return before.isFirm && !before.isSpoken ? undefined : after
  }
  // 超过5天以上: whether five are past it is not said.
  if (before.isIncluded === after.isIncluded) return { ...after, isFirm: before.isFirm || after.isFirm }
  return { ...after, isIncluded: before.isIncluded, isFirm: after.isFirm ? before.isFirm : false }
}
