import { expect, it } from 'vitest'
import { problemTotals } from './problem-totals.ts'

const clean = { filled: 8, total: 8, errors: 0, warnings: 0, explained: 0, hints: 0, unchecked: 0 }

it('what is left to do is added up over all forms, with how many of them have it', () => {
  expect(
    problemTotals([
      { ...clean, filled: 5, errors: 2 },
      { ...clean, errors: 1, warnings: 4, explained: 1 },
      // A row more than is asked for makes up for nothing elsewhere.
      { ...clean, filled: 9 },
    ]),
  ).toEqual([
    { kind: 'missing', count: 3, forms: 1 },
    { kind: 'errors', count: 3, forms: 2 },
    { kind: 'warnings', count: 4, forms: 1 },
  ])
  expect(problemTotals([clean])).toEqual([])
})
