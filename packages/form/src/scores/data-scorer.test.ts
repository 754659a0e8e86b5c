import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { type CompiledTemplate, compileTemplate, readTemplate, type Scoring } from '@tianbao/template'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createForm } from '../create-form.ts'
import { compiledScored, scoredData, scoredTemplate } from '../fixtures/scored.fixture.ts'
import { createDataScorer } from './data-scorer.ts'

const today = '2023-01-31'

function byForm(compiled: CompiledTemplate, data: JsonObject) {
  let minted = 0
  const form = createForm(compiled, { data, today, mintId: () => `m${++minted}` })
  const sheet = form.scores()
  const cell = sheet?.totalCell ?? null
  if (cell !== null) expect(form.cell(cell).computed ?? null).toBe(sheet?.total.points)
  return (
    sheet && { total: sheet.total.points, sum: sheet.total.sum, full: sheet.total.full, grade: sheet.grade }
  )
}

function inBulk(compiled: CompiledTemplate, data: JsonObject) {
  const scores = createDataScorer(compiled, today)?.(data)
  return (
    scores && {
      total: scores.total.points,
      sum: scores.total.sum,
      full: scores.total.full,
      grade: scores.grade,
    }
  )
}

function real(folder: string): CompiledTemplate {
  const file = new URL(`../../../../templates/${folder}/template.json`, import.meta.url)
  const { compiled } = compileTemplate(readTemplate(readFileSync(file, 'utf8')).template ?? ({} as never))
  if (!compiled) throw new Error(folder)
  return compiled
}

const cell = fc.oneof(
  fc.constantFrom('', '92.4', '95%', '缺1条', '无缺漏', '较好', '3万元', '2024.6', ' 5 ', '１２'),
  fc.constantFrom(undefined, null, 5, -1, 0, true, [1], { a: 1 }),
)
const clause = fc.constantFrom(
  '该指标达到95%得5分,每降低百分之二扣1分。',
  '完成得满分，未完成按比例得分',
  '说明所列各条都做到得2分，每缺一条扣0.5分，扣完为止。',
  '酌情扣分',
  '达到得满分，否则不得分',
  undefined,
)
const row = fc.record({
  under: fc.constantFrom('tasks', 'pleased', 'nowhere', 'quantity', undefined),
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'execution_rate', 'system_sound'),
  name: fc.constantFrom('甲', undefined),
  clause,
  actual: cell,
  target: fc.constantFrom('95', '≥95%', '≤30万元', '健全', '/', '', undefined),
  points: fc.constantFrom(5, 10, '5', '五', undefined, -1),
  unit: fc.constantFrom('%', undefined),
  score: fc.constantFrom(undefined, 3, '3', 99, -1),
  applies: fc.constantFrom(true, false, undefined),
})

function otherwise(): NonNullable<Scoring['items']> {
  return (scoredTemplate().scoring?.items ?? []).map((item) => ({
    ...item,
    override: { conversion: item.each ? 'to-total' : 'none' },
    ...(item.each
      ? {
          exceptions: [
            { at: 'tasks', notApplicable: 'full' },
            { at: 'benefit', notApplicable: 'zero', conversion: 'none' },
          ],
        }
      : {}),
  }))
}

const forms = [
  { name: 'the fixture', compiled: compiledScored() },
  {
    name: 'exceptions',
    compiled: compiledScored({ notApplicable: 'full', rounding: { decimals: 1, mode: 'down', at: 'item' } }),
  },
  { name: 'rows that count otherwise', compiled: compiledScored({ items: otherwise() }) },
  { name: 'Hunan', compiled: real('hunan/department-self-evaluation-2022') },
  { name: 'the national form', compiled: real('national/project-self-evaluation-2022') },
]

describe.each(forms)('scoring in bulk, $name', ({ compiled }) => {
  test('comes to what a form comes to, whatever the data', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 }),
        fc.constantFrom(undefined, 190, '190', 0),
        (rows, spent) => {
          const columns = new Set(['id', 'under', ...(compiled.lists.indicators?.columns ?? [])])
          const indicators = rows.map((one) =>
            Object.fromEntries(
              Object.entries(one).filter(([name, value]) => value !== undefined && columns.has(name)),
            ),
          )
          const data = JSON.parse(JSON.stringify({ budget: 200, spent, indicators }))
          expect(inBulk(compiled, data)).toEqual(byForm(compiled, data))
        },
      ),
      { seed: 190, numRuns: 150 },
    )
  })
})

test('the fixture scores the same', () => {
  const data = scoredData as unknown as JsonObject
  expect(inBulk(compiledScored(), data)).toEqual(byForm(compiledScored(), data))
})

test('what is taken over from a declared form scores as in a form that takes it over', () => {
  const compiled = real('hunan/department-self-evaluation-2022')
  const columns = new Set(['id', 'under', ...(compiled.lists.indicators?.columns ?? [])])
  const rows = fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 6 })
  const said = (given: readonly object[]) =>
    given.map((one) => Object.fromEntries(Object.entries(one).filter(([name]) => columns.has(name))))
  // A declared form was kept by a form, which reads its figures.
  const kept = rows.map((given) =>
    given.map((one) => ({ ...one, points: typeof one.points === 'number' ? one.points : undefined })),
  )
  fc.assert(
    fc.property(rows, kept, (own, given) => {
      const data = JSON.parse(JSON.stringify({ indicators: said(own) }))
      const sources = JSON.parse(JSON.stringify({ declared: { budget: 200, indicators: said(given) } }))
      let minted = 0
      const form = createForm(compiled, { data, sources, today, mintId: () => `m${++minted}` })
      const scores = createDataScorer(compiled, today)?.(data, sources)
      const sheet = form.scores()
      const { points, sum, full } = sheet?.total ?? {}
      expect(scores?.total).toMatchObject({ points, sum, full })
      expect(scores?.grade).toBe(sheet?.grade)
      // Rows of data stand as they were given, those of a form as it reads.
      expect(scores?.awaiting.toSorted()).toEqual(sheet?.awaiting.toSorted())
    }),
    { seed: 355, numRuns: 25 },
  )
})
