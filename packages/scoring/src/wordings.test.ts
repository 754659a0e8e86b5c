import type { Json } from '@tianbao/edit'
import { formatClause, readClause } from '@tianbao/reading'
import { describe, expect, test } from 'vitest'
import bureaus from './bureaus.cases.json' with { type: 'json' }
import { inputOf } from './examples.ts'
import { compileScore } from './score.ts'
import { defaultSettings } from './settings.ts'
import cases from './wordings.cases.json' with { type: 'json' }

/** A wording, its model (`manual` where it must not be read), and inputs with their scores (null: none). */
type Row = readonly [
  text: string,
  model: string,
  ...examples: (readonly [input: Json, points: number | null])[],
]

const rows = ([...cases, ...bureaus] as unknown as readonly Row[]).map(([text, model, ...examples]) => ({
  text,
  model,
  examples,
}))

describe('other wordings', () => {
  test.each(rows)('$text is of model $model and scores as it says', ({ text, model, examples }) => {
    const { rule, unread, reason } = readClause(text)
    expect(rule?.parts[0]?.model ?? 'manual').toBe(model)
    if (rule === null) {
      expect(reason === 'empty' || unread.length > 0).toBe(true)
      for (const { from, to, text: words } of unread) expect(text.slice(from, to)).toBe(words)
      return
    }
    expect(readClause(formatClause(rule)).rule).toEqual(rule)
    const scorer = compileScore(rule, defaultSettings)
    const scores = examples.map(([input]) => {
      const given = inputOf(rule, input)
      return given === null ? null : scorer(given).points
    })
    expect(scores).toEqual(examples.map(([, points]) => points))
  })
})
