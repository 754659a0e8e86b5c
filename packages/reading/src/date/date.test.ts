import { expect, test } from 'vitest'
import cases from './date.cases.json' with { type: 'json' }
import { formatDateInWords, isDay, readDate, readYear } from './date.ts'
import years from './year.cases.json' with { type: 'json' }

test.each(cases)('$text reads as its case says', ({ text, date, issue }) => {
  expect(readDate(text)).toEqual(
    issue === undefined ? { ok: true, value: date, issues: [] } : { ok: false, issue },
  )
})

test.each(years)('$text as a year reads as its case says', ({ text, year, issue }) => {
  expect(readYear(text)).toEqual(
    issue === undefined ? { ok: true, value: year, issues: [] } : { ok: false, issue },
  )
})

test('a date in words reads back', () => {
  expect(formatDateInWords('2024-01-06')).toBe('2024年1月6日')
  expect(readDate(formatDateInWords('2024-01-06'))).toMatchObject({ value: '2024-01-06' })
})

test('leap years follow the Gregorian calendar', () => {
  expect([2000, 2024, 1900, 2023].map((year) => isDay(year, 2, 29))).toEqual([true, true, false, false])
})
