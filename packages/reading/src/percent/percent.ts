import { fold } from '../fold/fold.ts'
import { issueOf } from '../number/issue.ts'
import { formatNumber } from '../number/number.ts'
import { exactNumber, shifted } from '../numeral/decimal.ts'
import { scanSigned } from '../numeral/numeral.ts'
import type { Reading } from '../reading.ts'

/** Words before a number that make it a share, with how far its point moves to be in percent. */
const before = [
  ['百分之', 0],
  ['千分之', -1],
  ['万分之', -2],
] as const

/** Signs after it. */
const after = [
  ['%', 0],
  ['‰', -1],
  ['‱', -2],
] as const

/**
 * Reads a share in percent: `58.05%` and `58.05` are 58.05, `5‰` is 0.5, 百分之五十八 is 58.
 *
 * A bare number is taken as typed, in percent; where it lies between 0 and 1 (0.58) it may have been meant as a
 * fraction, and the reading bears the issue `maybe_fraction`. Unread texts have a `NumberIssue`.
 */
export function readPercent(text: string): Reading<number> {
  const folded = fold(text)
  const prefix = before.find(([word]) => folded.startsWith(word))
  if (folded === '百分之百' || folded === '百分百') return { ok: true, value: 100, issues: [] }
  const scan = scanSigned(folded, prefix === undefined ? 0 : prefix[0].length)
  if (scan === null) return { ok: false, issue: issueOf(folded) }
  if (!scan.ok) return { ok: false, issue: scan.issue }
  const rest = folded.slice(scan.end).trim()
  const suffix = after.find(([sign]) => sign === rest)
  if (rest !== '' && (suffix === undefined || prefix !== undefined)) {
    return { ok: false, issue: issueOf(folded) }
  }
  const value = exactNumber(shifted(scan.decimal, prefix?.[1] ?? suffix?.[1] ?? 0))
  if (value === null) return { ok: false, issue: 'too_many_digits' }
  const isBare = prefix === undefined && suffix === undefined
  const issues = isBare && Math.abs(value) > 0 && Math.abs(value) < 1 ? ['maybe_fraction'] : []
  return { ok: true, value, issues }
}

/** A share in percent in its shortest form, `58.05%`. `readPercent(formatPercent(x))` is x. */
export function formatPercent(value: number): string {
  return `${formatNumber(value)}%`
}
