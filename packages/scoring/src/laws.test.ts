import type { Json } from '@tianbao/edit'
import { readClause, type ScoringRule } from '@tianbao/reading'
import { compileLogic, ownOperators, runLogic, standardOperators } from '@tianbao/rules'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import bureaus from './bureaus.cases.json' with { type: 'json' }
import clauses from './clauses.cases.json' with { type: 'json' }
import { evidenceOf, pointsOf } from './evidence.ts'
import type { ScoreInput } from './input.ts'
import { compileScore } from './score.ts'
import { type ScoringSettings, settingsOf } from './settings.ts'
import { toLogic } from './to-logic.ts'
import wordings from './wordings.cases.json' with { type: 'json' }

const operators = [...standardOperators, ...ownOperators]
const texts = [...clauses.map(({ text }) => text), ...[...wordings, ...bureaus].map(([text]) => String(text))]
const readings = texts.map((text) => readClause(text)).filter(({ rule }) => rule !== null)

/**
 * Inputs under each of the five settings: a few for every clause, and together a thousand for one clause of every shape.
 * `SCORING_RUNS=200` makes it a thousand for every clause.
 */
const few = Number(process.env.SCORING_RUNS ?? 4)
const many = 200

/** What a rule is made of, whatever its numbers and words, and however often its bands and items come. */
function shapeOf(rule: ScoringRule): string {
  return JSON.stringify(rule)
    .replace(/-?\d+(?:\.\d+)?/g, '0')
    .replace(/"(?:label|name|due)":"[^"]*"/g, '')
    .replace(/"unit":"(?!%)[^"]*"/g, '"unit":"x"')
    .replace(/(\{[^[\]]*\},?)\1+/g, '$1')
}

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

const offsets = [0, 0, 0.1, -0.1, 1, -1, 0.5, 2, -3, -7.25, 13]

/** Inputs of a rule by a number each: near its own numbers mostly, and with some of them left out. */
function inputsOf(rule: ScoringRule): fc.Arbitrary<ScoreInput> {
  const marks = [...marksOf(rule), 0, 100]
  const isPercent = rule.parts.every((part) => !('unit' in part) || part.unit === null || part.unit === '%')
  const units = isPercent ? [null, null, '%', ''] : [null, '']
  const labels = rule.parts.flatMap((part): readonly { readonly label: string }[] =>
    part.model === 'grades' ? part.grades : part.model === 'gradeRanges' ? part.ranges : [],
  )
  const words = [...labels.map(({ label }) => label), '没有这一档']
  const items = Math.max(
    ...rule.parts.map((part) =>
      part.model === 'checklistAdd' || part.model === 'checklistDeduct' ? part.items.length || 4 : 0,
    ),
  )
  const fulls = rule.full === null ? [5, 10, 20, 3.5] : [rule.full, rule.full, rule.full, null, 7]
  return fc.integer().map((seed) => {
    let state = seed | 0
    const below = (count: number) => {
      // Mulberry32: neighbouring seeds give inputs that have nothing in common.
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) % count
    }
    const one = <T>(all: readonly T[]): T => all[below(all.length)] as T
    const maybe = <T>(value: T) => (below(12) === 0 ? null : value)
    const amount = () =>
      below(3) === 0 ? below(15_020) / 100 - 0.2 : Math.round((one(marks) + one(offsets)) * 100) / 100
    return {
      value: maybe(amount()),
      unit: one(units),
      target: maybe(below(3) === 0 ? one([0, 100]) : amount()),
      targetOperator: one([null, null, null, '>=', '<=']),
      ref: maybe(amount()),
      full: maybe(one(fulls)),
      met: maybe(below(2) === 0),
      count: maybe(amount()),
      counts: maybe(Array.from({ length: 1 + below(3) }, amount)),
      bonus: maybe(amount()),
      missing: maybe(amount()),
      delay: maybe(amount()),
      ratio: maybe(amount()),
      flags: maybe(Array.from({ length: items }, () => below(2) === 0)),
      veto: one([null, false, false, true]),
      label: maybe(one(words)),
      given: maybe(amount()),
      first: maybe(below(2) === 0 ? 100 : amount()),
      rank: maybe(below(13)),
    }
  })
}

describe('laws', () => {
  test('a rule and its JSON-Logic score equally', () => {
    let compared = 0
    let scored = 0
    const shapes = new Set<string>()
    for (const { rule, text } of readings) {
      if (rule === null) continue
      const shape = shapeOf(rule)
      const runs = shapes.has(shape) ? few : Math.max(few, many)
      shapes.add(shape)
      for (const setting of settings) {
        const scorer = compileScore(rule, setting)
        const logic = compileLogic(toLogic(rule, setting), operators)
        fc.assert(
          fc.property(inputsOf(rule), (input) => {
            const { points } = scorer(input)
            const { value, problems, exhausted } = runLogic(logic, input as unknown as Json)
            if (value !== points || problems !== undefined || exhausted !== undefined)
              expect([text, setting, input, value, problems, exhausted]).toEqual([
                ...[text, setting, input, points, undefined, undefined],
              ])
            compared += 1
            if (points !== null) scored += 1
          }),
          { seed: 41, numRuns: runs },
        )
      }
    }
    expect(shapes.size).toBeGreaterThan(60)
    expect(compared).toBeGreaterThan(60_000)
    expect(scored).toBeGreaterThan(20_000)
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
