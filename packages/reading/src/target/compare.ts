import { fold } from '../fold/fold.ts'
import type { TargetReading } from './target-reading.ts'

/** How one target stands to another. */
export type TargetOrder = 'same' | 'tighter' | 'looser' | 'different' | 'unreadable'

/** The values that meet a target, between two ends, each taken in or not. */
interface Reach {
  readonly low: number
  readonly high: number
  readonly takesLow: boolean
  readonly takesHigh: boolean
}

/**
 * How `a` stands to `b`: `tighter` where whoever meets `a` meets `b` too, `looser` the other way round.
 *
 * `different`: another kind, unit, base or direction, or a missing operator, which is not invented (`100%` and
 * `≤100%`); `=100%` is tighter than `≥98%`. `unreadable`: one of them is empty or invalid. Words are the same or different, never tighter.
 */
export function compareTargets(a: TargetReading, b: TargetReading): TargetOrder {
  if (isUnreadable(a) || isUnreadable(b)) return 'unreadable'
  if (a.kind !== b.kind || a.unit !== b.unit || a.base !== b.base) return 'different'
  if (spelled(a.qualitative) !== spelled(b.qualitative)) return 'different'
  if (a.kind === 'compound') return together(a, b)
  if (a.operator === b.operator && a.value === b.value && a.value2 === b.value2) return 'same'
  const [one, other] = [reachOf(a), reachOf(b)]
  if (one === null || other === null) return 'different'
  if (holds(other, one)) return 'tighter'
  return holds(one, other) ? 'looser' : 'different'
}

function isUnreadable(reading: TargetReading): boolean {
  return reading.kind === 'empty' || reading.kind === 'invalid'
}

function spelled(word: string | null): string | null {
  return word === null ? null : fold(word).replaceAll(' ', '')
}

/** Null for what has no ends: about, an operator that is not said, a date that says no day. */
function reachOf({ operator, value, value2 }: TargetReading): Reach | null {
  const low = placeOf(value)
  const high = placeOf(value2 ?? value)
  if (low === null || high === null) return null
  if (operator === '>=' || operator === '>') {
    return { low, high: Number.POSITIVE_INFINITY, takesLow: operator === '>=', takesHigh: false }
  }
  if (operator === '<=' || operator === '<') {
    return { low: Number.NEGATIVE_INFINITY, high, takesLow: false, takesHigh: operator === '<=' }
  }
  return operator === '=' || operator === 'between' ? { low, high, takesLow: true, takesHigh: true } : null
}

/** A number, or a whole day as a number that has its order. */
function placeOf(value: TargetReading['value'] | undefined): number | null {
  if (typeof value === 'number') return value
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
    ? Number(value.replaceAll('-', ''))
    : null
}

function holds(outer: Reach, inner: Reach): boolean {
  const low = outer.low < inner.low || (outer.low === inner.low && (outer.takesLow || !inner.takesLow))
  const high = outer.high > inner.high || (outer.high === inner.high && (outer.takesHigh || !inner.takesHigh))
  return low && high
}

/** Compounds part by part, in the order in which they stand. */
function together(a: TargetReading, b: TargetReading): TargetOrder {
  const others = b.parts ?? []
  const parts = a.parts ?? []
  if (parts.length !== others.length) return 'different'
  const orders = parts.map((part, index): TargetOrder => {
    const other = others[index]
    if (other === undefined || spelled(part.label) !== spelled(other.label)) return 'different'
    return compareTargets(alone(part), alone(other))
  })
  const said = [...new Set(orders)].filter((order) => order !== 'same')
  return said.length > 1 ? 'different' : (said[0] ?? 'same')
}

function alone(part: NonNullable<TargetReading['parts']>[number]): TargetReading {
  const { label: _, ...rest } = part
  return { kind: 'number', qualitative: null, ...rest }
}
