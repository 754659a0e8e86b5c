import type { Json } from '@tianbao/edit'
import { readClause } from '@tianbao/reading'
import { describe, expect, test } from 'vitest'
import cases from './clauses.cases.json' with { type: 'json' }
import { evidenceOf, pointsOf } from './evidence.ts'
import { inputOf } from './examples.ts'
import { score } from './score.ts'
import { defaultSettings } from './settings.ts'

const examples = cases.flatMap(({ id, text, examples: all }) =>
  all.map((example) => ({ id, text, input: example.input as Json, points: example.score })),
)

describe('examples of real and typical clauses', () => {
  test.each(examples)('$id $text of $input scores $points', ({ text, input, points }) => {
    const reading = readClause(text)
    const given = reading.rule === null ? null : inputOf(reading.rule, input)
    if (reading.rule === null || given === null) throw new Error(`“${text}” has no rule for the input.`)
    expect(score(reading.rule, given, defaultSettings)).toEqual({ points, missing: [], problems: [] })
    expect(pointsOf(evidenceOf(reading, given, defaultSettings))).toBe(points)
  })

  test('a part of a step scores nothing before the template settles it, and lists its readings', () => {
    const { rule } = readClause('该指标达到95%得5分,每降低百分之二扣1分。')
    if (rule === null) throw new Error('The clause has no rule.')
    const open = score(rule, { value: 94 }, defaultSettings)
    expect(open).toMatchObject({
      points: null,
      open: ['partStep'],
      readings: { linear: 4.5, whole: 5, up: 4 },
    })
    for (const [partStep, points] of [
      ['linear', 4.5],
      ['whole', 5],
      ['up', 4],
    ] as const)
      expect(score(rule, { value: 94 }, { ...defaultSettings, partStep }).points).toBe(points)
  })
})
