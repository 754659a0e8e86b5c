import { expect, it } from 'vitest'
import { chinaDay } from './china-day.ts'

it.each([
  ['2024-01-26T15:59:59.999Z', '2024-01-26'],
  ['2024-01-26T16:00:00.000Z', '2024-01-27'],
  ['2023-12-31T16:00:00.000Z', '2024-01-01'],
  // No summer time, not even in the years that had one.
  ['1988-07-01T15:59:59.999Z', '1988-07-01'],
])('at %s it is %s in China', (moment, day) => {
  expect(chinaDay(new Date(moment))).toBe(day)
})
