import { amountAt } from './amount.ts'
import { holdsChange } from './change.ts'
import type { Found } from './part.ts'

const least = /(?:≤|<=)/y
const name = /[\p{L}]{1,20}/uy

/** A value between two bounds, as mathematics writes it: 90%≤完成率≤100%, to the end of the text; both are taken in. */
export function bothSidesAt(text: string, at: number): Found | null {
  const low = amountAt(text, at)
  if (low === null || 'fault' in low || low.isAbout || low.isChinese) return null
  const first = matchAt(least, text, low.end)
  const middle = first === '' ? '' : matchAt(name, text, low.end + first.length)
  const from = low.end + first.length + middle.length
  // 5%≤增长率≤10% is a change, and which way it goes has to be said.
  const second = middle === '' || holdsChange(middle) ? '' : matchAt(least, text, from)
  const high = second === '' ? null : amountAt(text, from + second.length)
  if (high === null || 'fault' in high || high.isAbout || high.isChinese || high.end < text.length)
    return null
  if (low.unit !== null && low.unit !== high.unit) return { ok: false, issue: 'conflicting_units' }
  if (low.value >= high.value) return { ok: false, issue: 'range_reversed' }
  const issues = [...(high.unit === null ? ['unit_missing'] : []), ...high.issues]
  // x, y, P stand for the indicator itself.
  const tail = /^[A-Za-z]$/.test(middle) ? '' : middle
  const { value: value2, unit } = high
  return {
    ok: true,
    part: { kind: 'range', operator: 'between', value: low.value, value2, unit, tail, issues },
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
