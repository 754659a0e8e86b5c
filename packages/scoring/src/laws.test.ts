import type { Json } from '@tianbao/edit'
import { readClause, type ScoringRule } from '@tianbao/reading'
import { compileLogic, ownOperators, runLogic, standardOperators } from '@tianbao/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import clauses from './clauses.cases.json' with { type: 'json' }
import { evidenceOf, pointsOf } from './evidence.ts'
import type { ScoreInput } from './input.ts'
import { compileScore } from './score.ts'
import { type ScoringSettings, settingsOf } from './settings.ts'
import { toLogic } from './to-logic.ts'
import wordings from './wordings.cases.json' with { type: 'json' }

const operators = [...standardOperators, ...ownOperators]
const texts = [...clauses.map(({ text }) => text), ...wordings.map(([text]) => String(text))]
const readings = texts.map((text) => readClause(text)).filter(({ rule }) => rule !== null)

const settings: readonly ScoringSettings[] = [
  settingsOf({}),
  settingsOf({ partStep: 'whole' }),
  settingsOf({ partStep: 'up', overCompletion: { limit: 130, penalty: 20 } }),
  settingsOf({ partStep: 'linear', floor: null, rounding: { decimals: 1, mode: 'down', at: 'item' } }),
  settingsOf({ partStep: 'linear', rounding: { decimals: 2, mode: 'half-up', at: 'total' } }),
]

/** Numbers at which something happens in a rule: its own, and their neighbours. */
function marksOf(rule: ScoringRule): readonly number[] {
  const found = JSON.stringify(rule).match(/-?\d+(?:\.\d+)?/g) ?? []
  return [...new Set(found.map(Number))]
}

function inputsOf(rule: ScoringRule): fc.Arbitrary<ScoreInput> {
  const marks = marksOf(rule)
  const isPercent = rule.parts.every((part) => !('unit' in part) || part.unit === null || part.unit === '%')
  const near = fc
    .tuple(fc.constantFrom(...marks, 0, 100), fc.constantFrom(0, 0, 0.1, -0.1, 1, -1, 0.5, 2, -3, -7.25, 13))
    .map(([mark, by]) => Math.round((mark + by) * 100) / 100)
  const amount = fc.oneof(
    near,
    near,
    fc.integer({ min: -20, max: 15000 }).map((hundredths) => hundredths / 100),
  )
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 12 })
  const labels = rule.parts.flatMap((part) =>
    part.model === 'grades'
      ? part.grades.map(({ label }) => label)
      : part.model === 'gradeRanges'
        ? part.ranges.map(({ label }) => label)
        : [],
  )
  const items = rule.parts.map((part) =>
    part.model === 'checklistAdd' || part.model === 'checklistDeduct' ? part.items.length || 4 : 0,
  )
  return fc.record({
    value: maybe(amount),
    unit: isPercent ? fc.constantFrom(null, null, '%', '') : fc.constantFrom(null, ''),
    target: maybe(fc.oneof(amount, fc.constantFrom(0, 100))),
    targetOperator: fc.constantFrom(null, null, null, '>=' as const, '<=' as const),
    ref: maybe(amount),
    full: maybe(
      rule.full === null
        ? fc.constantFrom(5, 10, 20, 3.5)
        : fc.constantFrom(rule.full, rule.full, rule.full, null, 7),
    ),
    met: maybe(fc.boolean()),
    count: maybe(amount),
    counts: maybe(fc.array(amount, { minLength: 1, maxLength: 3 })),
    bonus: maybe(amount),
    missing: maybe(amount),
    delay: maybe(amount),
    ratio: maybe(amount),
    flags: maybe(fc.array(fc.boolean(), { minLength: Math.max(...items), maxLength: Math.max(...items) })),
    veto: fc.constantFrom(null, false, false, true),
    label: maybe(fc.constantFrom(...labels, '没有这一档')),
    given: maybe(amount),
    first: maybe(fc.oneof(amount, fc.constant(100))),
    rank: maybe(fc.integer({ min: 0, max: 12 })),
  })
}

describe('laws', () => {
  test('a rule and its JSON-Logic score equally', () => {
    let compared = 0
    let scored = 0
    for (const { rule, text } of readings) {
      if (rule === null) continue
      for (const setting of settings) {
        const scorer = compileScore(rule, setting)
        const logic = compileLogic(toLogic(rule, setting), operators)
        fc.assert(
          fc.property(inputsOf(rule), (input) => {
            const { points } = scorer(input)
            const { value, problems, exhausted } = runLogic(logic, input as unknown as Json)
            expect([problems, exhausted]).toEqual([undefined, undefined])
            if (value !== points)
              expect([text, setting, input, value]).toEqual([text, setting, input, points])
            compared += 1
            if (points !== null) scored += 1
          }),
          { seed: 41, numRuns: 12 },
        )
      }
    }
    expect(compared).toBeGreaterThan(10_000)
    expect(scored).toBeGreaterThan(5_000)
  })

  test('evidence evaluated again gives the same points', () => {
    for (const reading of readings) {
      const { rule } = reading
      if (rule === null) continue
      fc.assert(
        fc.property(inputsOf(rule), fc.constantFrom(...settings), (input, setting) => {
          const evidence = evidenceOf(reading, input, setting)
          const kept = JSON.parse(JSON.stringify(evidence)) as typeof evidence
          expect(pointsOf(kept)).toBe(evidence.points)
        }),
        { seed: 42, numRuns: 6 },
      )
    }
  })

  test('a score is never above what a rule can give, nor below its floor', () => {
    for (const { rule } of readings) {
      if (rule === null) continue
      const scorer = compileScore(rule, settingsOf({ partStep: 'whole' }))
      const hasExtra = rule.parts.some((part) => part.model === 'bonus')
      fc.assert(
        fc.property(inputsOf(rule), (input) => {
          const { points } = scorer(input)
          if (points === null) return
          expect(points).toBeGreaterThanOrEqual(0)
          const full = rule.full ?? input.full ?? null
          const isMeasured = rule.parts.some(
            ({ model }) => model === 'step' || model === 'proportional' || model === 'deviation',
          )
          if (full !== null && isMeasured && !hasExtra) expect(points).toBeLessThanOrEqual(full)
        }),
        { seed: 43, numRuns: 10 },
      )
    }
  })
})
