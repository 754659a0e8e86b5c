import { expect, it } from 'vitest'
import { changedWords } from './when.ts'

const now = new Date(2024, 0, 26, 10, 42)

it.each([
  [new Date(2024, 0, 26, 9, 5), '今天 09:05'],
  [new Date(2024, 0, 26, 0, 0), '今天 00:00'],
  [new Date(2024, 0, 25, 23, 59), '昨天 23:59'],
  [new Date(2024, 0, 3, 12, 0), '1 月 3 日'],
  [new Date(2023, 11, 8, 12, 0), '2023 年 12 月 8 日'],
])('%s is said as people say it', (then, words) => {
  expect(changedWords(then, now)).toBe(words)
})
