import { expect, test } from 'vitest'
import cases from './number.cases.json' with { type: 'json' }
import { formatFixed, readNumber } from './number.ts'

test.each(cases)('$text reads as its case says', ({ text, value, issue }) => {
  const reading = readNumber(text)
  expect(reading.ok ? { value: reading.value } : { issue: reading.issue }).toEqual(
    issue === undefined ? { value } : { issue },
  )
  if (reading.ok) expect(Object.is(reading.value, -0)).toBe(false)
})

test('fixed decimals are filled up, and digits beyond them stay', () => {
  expect(formatFixed(12.3, 2)).toBe('12.30')
  expect(formatFixed(12.3456, 2)).toBe('12.3456')
  expect(formatFixed(12, 0)).toBe('12')
  expect(formatFixed(1e-7, 2)).toBe('0.0000001')
})
