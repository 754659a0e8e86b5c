import { describe, expect, test } from 'vitest'
import cases from './clause.cases.json' with { type: 'json' }
import { readClause } from './clause.ts'
import { formatClause } from './format.ts'

describe('clauses of real and typical forms', () => {
  test.each(cases)('$id $text is of its model', ({ text, model }) => {
    const { rule, reason, unread } = readClause(text)
    expect(rule?.parts[0]?.model ?? 'manual').toBe(model)
    if (rule !== null) expect([reason, unread]).toEqual([null, []])
  })

  test.each(cases)('$id: the rule, written and read again, is the same rule', ({ text }) => {
    const { rule } = readClause(text)
    if (rule === null) return
    expect(readClause(formatClause(rule)).rule).toEqual(rule)
  })
})
