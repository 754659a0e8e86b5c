import { fold } from '../fold/fold.ts'
import { scanNumeral } from '../numeral/numeral.ts'
import type { Reading } from '../reading.ts'

/** A day, `YYYY-MM-DD` (ISO 8601, years 1000 to 9999). */
export type IsoDate = string

/**
 * Why a text is no date: `not_a_date`; `no_day` where only year and month are given; `impossible_date` for a day that
 * no calendar has (2024-02-30); `two_digit_year`.
 */
export type DateIssue = 'empty' | 'not_a_date' | 'no_day' | 'impossible_date' | 'two_digit_year'

/**
 * Reads a day: `2024-01-26`, `2024/1/26`, `2024.1.26`, `20240126`, `2024 年 01 月 26 日`, 二〇二四年一月二十六日.
 */
export function readDate(text: string): Reading<IsoDate> {
  const folded = fold(text)
  if (folded === '') return { ok: false, issue: 'empty' }
  const parts = partsOf(folded)
  if (parts === null) return { ok: false, issue: 'not_a_date' }
  const [year = 0, month = 0, day] = parts
  if (year < 100) return { ok: false, issue: 'two_digit_year' }
  if (day === undefined) return { ok: false, issue: isDay(year, month, 1) ? 'no_day' : 'not_a_date' }
  if (!isDay(year, month, day)) return { ok: false, issue: 'impossible_date' }
  return { ok: true, value: isoDate(year, month, day), issues: [] }
}

/** The day as it is kept. `readDate(formatDate(x))` is x. */
export function formatDate(date: IsoDate): string {
  return date
}

/** The day as paper shows it: `2024年1月26日`. */
export function formatDateInWords(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `${year}年${Number(month)}月${Number(day)}日`
}

/** Reads a year alone: `2026`, `2026年`, `2026 年度`, 二〇二六年. From 1000 to 9999. */
export function readYear(text: string): Reading<number> {
  const folded = fold(text)
  if (folded === '') return { ok: false, issue: 'empty' }
  const scan = scanNumeral(folded, 0)
  const rest = scan === null ? folded : folded.slice(scan.end).trim()
  if (!scan?.ok || folded.includes(',') || (rest !== '' && rest !== '年' && rest !== '年度')) {
    return { ok: false, issue: 'not_a_year' }
  }
  const year = Number(scan.decimal)
  if (year < 100 && rest !== '') return { ok: false, issue: 'two_digit_year' }
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return { ok: false, issue: 'not_a_year' }
  return { ok: true, value: year, issues: [] }
}

/** Whether the calendar (Gregorian, as used from 1000 to 9999) has this day. */
export function isDay(year: number, month: number, day: number): boolean {
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return false
  return Number.isInteger(day) && day >= 1 && day <= lastDay(year, month)
}

/** Days of a month. */
export function lastDay(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

export function isoDate(year: number, month: number, day: number): IsoDate {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function partsOf(folded: string): readonly number[] | null {
  const run = /^(\d{4})(\d{2})(\d{2})$/.exec(folded)
  if (run !== null) return run.slice(1).map(Number)
  return wordParts(folded) ?? signParts(folded)
}

/** Four signs at most, so that a hostile text is not split into a hundred thousand parts. */
function signParts(folded: string): readonly number[] | null {
  const match = /^(\d{1,4}) ?([-/.]) ?(\d{1,2})(?: ?([-/.]) ?(\d{1,2}))?$/.exec(folded)
  if (match === null) return null
  const [, year, sign, month, second, day] = match
  if (day === undefined) return sign === '.' ? null : [Number(year), Number(month)]
  return sign === second ? [Number(year), Number(month), Number(day)] : null
}

function wordParts(folded: string): readonly number[] | null {
  const parts: number[] = []
  let at = 0
  for (const words of ['年', '月', '日号']) {
    const scan = scanNumeral(folded, at)
    if (!scan?.ok) return null
    let end = scan.end
    while (folded.charAt(end) === ' ') end += 1
    if (folded.charAt(end) === '' || !words.includes(folded.charAt(end))) return null
    parts.push(Number(scan.decimal))
    at = end + 1
    while (folded.charAt(at) === ' ') at += 1
    if (at >= folded.length) return parts.length > 1 ? parts : null
  }
  return null
}
