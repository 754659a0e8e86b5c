import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ezhou, ruleOf } from '../fixtures/ezhou.fixture.ts'
import { printJson } from './print-json.ts'
import { readRuleJson, ruleJson } from './rule-json.ts'
import { readWholeRule, wholeRuleJson } from './whole-rule.ts'

describe('a rule as JSON', () => {
  test('is the same rule when it is read again', () => {
    for (const rule of ezhou.rules ?? []) expect(readRuleJson(ruleJson(rule), rule)).toEqual({ rule })
  })

  test.each([
    ['{', 'read.not_json'],
    ['[]', 'rule.json_shape'],
    ['{"when": true}', 'rule.json_shape'],
    ['{"logic": true, "severity": "hint"}', 'rule.json_name'],
    ['{"logic": true, "let": {"A b": 1}}', 'rule.let_name'],
    ['{"logic": {"no_such": [1]}}', 'rules.unknown_operator'],
    ['{"logic": {"near": [1]}}', 'rules.too_few_operands'],
    ['{"logic": true, "logic": false}', 'read.repeated_key'],
  ])('%s is not taken, and says why', (text, code) => {
    expect(readRuleJson(text, ruleOf('balance')).findings?.[0]?.code).toBe(code)
  })

  test('loses its condition and names where they are taken out', () => {
    const { rule } = readRuleJson('{"logic": true}', ruleOf('change_explained'))
    expect(rule).not.toHaveProperty('when')
    expect(rule).not.toHaveProperty('let')
    expect(rule?.message).toBe(ruleOf('change_explained').message)
  })
})

describe('a whole rule as JSON', () => {
  test('is the same rule when it is read again', () => {
    for (const rule of ezhou.rules ?? []) expect(readWholeRule(wholeRuleJson(rule), rule)).toEqual({ rule })
  })

  test.each([
    ['[]', 'rule.json_whole_shape'],
    ['{"type": "check"}', 'read.missing'],
    ['{"type": "wish", "logic": true}', 'read.choice'],
    ['{"type": "check", "logic": true, "colour": "red"}', 'read.unknown'],
    ['{"type": "check", "logic": {"no_such": [1]}}', 'rules.unknown_operator'],
  ])('%s is not taken, and says why', (text, code) => {
    expect(readWholeRule(text, ruleOf('balance')).findings?.[0]?.code).toBe(code)
  })
})

test('printed JSON is the same value, and what fits on a line stands on one', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
      expect(JSON.parse(printJson(value as never))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
    { seed: 613, numRuns: 200 },
  )
  expect(printJson({ near: [{ var: 'a' }, 1] })).toBe('{ "near": [{ "var": "a" }, 1] }')
  expect(printJson({ and: [{ var: 'a'.repeat(40) }, { var: 'b'.repeat(40) }] }).split('\n')).toHaveLength(6)
})
