import type { Found } from './part.ts'

const months = /(?:((?:19|20)\d\d)年)?(\d{1,2})[-~至到](\d{1,2})月(?:份)?(?:(?:全部|全面)?完成)?$/y
const years = /((?:19|20)\d\d)[-~至到]((?:19|20)\d\d)年度?$/y

/** Months or years that share one word, up to the end of the text: 2024年1-12月, 2023-2025年. */
export function timeSpanAt(text: string, at: number, contextYear: number | undefined): Found | null {
  if (/\d/.test(text.charAt(at - 1))) return null
  years.lastIndex = at
  const [, firstYear, lastYear] = years.exec(text) ?? []
  if (firstYear !== undefined && lastYear !== undefined) return span(firstYear, lastYear, [])
  months.lastIndex = at
  const [, said, first, last] = months.exec(text) ?? []
  if (first === undefined || last === undefined) return null
  if (![first, last].every((month) => Number(month) >= 1 && Number(month) <= 12))
    return { ok: false, issue: 'impossible_date' }
  const year = said ?? contextYear?.toString()
  const [from, to] = [first, last].map((month) =>
    [...(year === undefined ? [] : [year]), month.padStart(2, '0')].join('-'),
  )
  return span(from ?? '', to ?? '', year === undefined ? ['year_missing'] : [])
}

function span(value: string, value2: string, missing: readonly string[]): Found {
  if (value2 <= value) return { ok: false, issue: 'range_reversed' }
  const issues = [...missing, 'day_missing']
  return {
    ok: true,
    part: { kind: 'date', operator: 'between', value, value2, unit: null, tail: '', issues },
  }
}
