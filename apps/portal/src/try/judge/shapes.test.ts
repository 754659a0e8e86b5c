import { readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import { createJudging } from './judging.ts'

interface Shape {
  readonly name: string
  readonly schema: Json
  readonly good: readonly Json[]
  readonly bad: readonly Json[]
}

/** The schemas that the form's room draws, kept there as data. */
const cases = new URL(
  '../../../../../packages/form-react/src/rjsf/fixtures/shapes.cases.json',
  import.meta.url,
)
const shapes: readonly Shape[] = JSON.parse(readFileSync(cases, 'utf8'))

describe('every shape that is drawn is checked', () => {
  it.each(shapes)('$name', ({ schema, good, bad }) => {
    const judging = createJudging()
    expect(judging({ ask: 'read', text: JSON.stringify(schema) })).toMatchObject({
      reading: { is: 'schema', fault: null },
    })
    const countOf = (data: Json) => {
      const reply = judging({ ask: 'check', data })
      return reply.reply === 'check' && reply.verdict.of === 'schema' ? reply.verdict : null
    }
    for (const data of good) expect(countOf(data)?.remarks, JSON.stringify(data)).toEqual([])
    for (const data of bad) {
      expect(countOf(data)?.count, JSON.stringify(data)).toBeGreaterThan(0)
      for (const { text } of countOf(data)?.remarks ?? []) expect(text).toMatch(/[\u4e00-\u9fa5].*。$/)
    }
  })
})
