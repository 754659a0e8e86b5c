import { expect, test } from 'vitest'
import cases from './percent.cases.json' with { type: 'json' }
import { readPercent } from './percent.ts'

test.each(cases)('$text reads as its case says', ({ text, value, issue, issues }) => {
  const expected = issue === undefined ? { ok: true, value, issues: issues ?? [] } : { ok: false, issue }
  expect(readPercent(text)).toEqual(expected)
})
