import type { Json } from '@tianbao/edit'
import { formatNumber, readTarget, type TargetReading } from '@tianbao/reading'

/** Readings kept; a form has some hundred different target values. */
const most = 2000
/** Characters of the longest text whose reading is kept. */
const longest = 200

const kept = new Map<string, TargetReading>()

/** A cell of a target as text: what was typed, or a number that an import left. Null where there is nothing. */
export function targetText(value: Json | undefined): string | null {
  if (typeof value === 'number') return formatNumber(value)
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/**
 * The reading of a text, each text read once. A memory only: what it answers never depends on what is in it, and it
 * is bounded, the oldest readings going first.
 */
export function readingOf(text: string, type: string | null, unit: string | null): TargetReading {
  const context = { ...(type === null ? {} : { type }), ...(unit === null ? {} : { unit }) }
  if (text.length > longest) return readTarget(text, context)
  const key = JSON.stringify([text, type, unit])
  const known = kept.get(key)
  if (known !== undefined) return known
  const reading = readTarget(text, context)
  if (kept.size >= most) {
    const [oldest] = kept.keys()
    if (oldest !== undefined) kept.delete(oldest)
  }
  kept.set(key, reading)
  return reading
}

/** Steps that reading a text is charged: the longest texts take the square of their length, whatever is remembered. */
export function stepsOf(text: string): number {
  const length = Math.min(text.length, longest)
  return 8 + ((length * length) >> 5)
}
