import { expect, test } from 'vitest'
import { nextCause } from './next-cause.ts'

const list = (marks: string) => [...marks].map((mark) => ({ isExplained: mark === 'x' }))

test.each([
  ['the next one', 'ooo', 0, 1, 1],
  ['around the end', 'ooo', 2, 1, 0],
  ['the one before, around the beginning', 'ooo', 0, -1, 2],
  ['the first, where none is open', 'ooo', -1, 1, 0],
  ['the last, where none is open and one goes back', 'ooo', -1, -1, 2],
  ['past what is explained', 'oxxo', 0, 1, 3],
  ['past what is explained, backwards', 'oxxo', 3, -1, 0],
  ['itself, where all others are explained', 'xox', 1, 1, 1],
  ['on among the explained, where nothing else is left', 'xxx', 1, 1, 2],
] as const)('the key goes to %s', (_, marks, at, by, to) => {
  expect(nextCause(list(marks), at, by)).toBe(to)
})
