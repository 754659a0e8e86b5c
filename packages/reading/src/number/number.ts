import { fold } from '../fold/fold.ts'
import { decimalOf, exactNumber } from '../numeral/decimal.ts'
import { scanSigned } from '../numeral/numeral.ts'
import type { Reading } from '../reading.ts'
import { issueOf } from './issue.ts'

/**
 * Reads one exact number: `1,234.5`, `１２．５`, `-3`, 一百二十. What would lose a digit, has an exponent, or is more
 * than a number is unread, with a `NumberIssue`. `-0` is 0.
 */
export function readNumber(text: string): Reading<number> {
  const folded = fold(text)
  const scan = scanSigned(folded, 0)
  if (scan === null) return { ok: false, issue: issueOf(folded) }
  if (!scan.ok) return { ok: false, issue: scan.issue }
  if (scan.end < folded.length) return { ok: false, issue: issueOf(folded) }
  const value = exactNumber(scan.decimal)
  return value === null ? { ok: false, issue: 'too_many_digits' } : { ok: true, value, issues: [] }
}

/** A finite number as its shortest decimal text, without an exponent. `readNumber(formatNumber(x))` is x. */
export function formatNumber(value: number): string {
  return decimalOf(value)
}

/** With at least `decimals` places: `12.3` at 2 is `12.30`. Digits beyond them stay, so nothing is hidden. */
export function formatFixed(value: number, decimals: number): string {
  const [whole = '0', fraction = ''] = decimalOf(value).split('.')
  const places = fraction.padEnd(decimals, '0')
  return places === '' ? whole : `${whole}.${places}`
}
