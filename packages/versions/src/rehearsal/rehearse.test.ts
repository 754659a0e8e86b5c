import type { JsonObject } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import { describe, expect, test } from 'vitest'
import { mappingFor } from '../carry/mapping-for.ts'
import { compiled, smallTemplate } from '../testing/small-template.ts'
import { rehearse } from '../workers/rehearse.ts'
import type { RehearsalSubmission } from './rehearsal.ts'
import { rehearseOne } from './rehearse-one.ts'
import { createTally } from './tally.ts'

const from = smallTemplate(2023)
const to: Template = {
  ...smallTemplate(2024),
  rules: [
    {
      id: 'grows',
      type: 'check',
      severity: 'error',
      at: ['funds.income.last'],
      logic: { '<=': [{ var: 'funds.income.last' }, 100] },
      message: '上年收入超过 100',
    },
    {
      id: 'never',
      type: 'check',
      severity: 'hint',
      at: ['name'],
      logic: { filled: [{ var: 'name' }] },
      message: '没有名称',
    },
    {
      id: 'always',
      type: 'check',
      severity: 'hint',
      at: ['name'],
      logic: { empty: [{ var: 'name' }] },
      message: '有名称',
    },
  ],
}
const [compiledFrom, compiledTo] = [compiled(from), compiled(to)]
const mapping = mappingFor(compiledFrom, compiledTo)
const submissions: readonly RehearsalSubmission[] = [
  {
    id: 'a',
    name: '甲局',
    data: { name: '甲局', funds: { income: { current: 50 }, expense: { current: 50 } } },
  },
  {
    id: 'b',
    name: '乙局',
    data: { name: '乙局', funds: { income: { current: 500 }, expense: { current: 500 } } },
  },
  { id: 'c', name: '丙局', data: { name: '丙局', other: '没有这一格' } as JsonObject },
]

function inThisThread() {
  const tally = createTally(compiledTo)
  const world = {
    from: compiledFrom,
    to: compiledTo,
    mapping,
    today: '2024-01-26',
    judgeFrom: createValidator(compiledFrom),
    judgeTo: createValidator(compiledTo),
  }
  for (const [at, submission] of submissions.entries()) tally.add(at, rehearseOne(submission, world))
  return tally.report(submissions.length)
}

describe('a rehearsal', () => {
  const report = inThisThread()

  test('answers for each department: all is well, a cell becomes wrong, something is lost', () => {
    expect(report.departments.map(({ is }) => is)).toEqual(['ok', 'invalid', 'loses'])
    expect(report.departments[1]?.invalid).toEqual([{ address: 'funds.income.last', code: 'grows' }])
    expect(report.departments[2]).toMatchObject({ lost: 1, reasons: { no_place: 1 } })
  })

  test('names rules that never or always found something, and cells that nobody reached', () => {
    expect(report.rules).toEqual({ never: ['never'], always: ['always'] })
    expect(report.unreached).toContain('annual.*.target')
    expect(report.unreached).not.toContain('funds.income.last')
  })

  test('in threads says the same, and tells how far it is', async () => {
    const told: number[] = []
    const threaded = await rehearse(
      { from, to, compiledTo, mapping, today: '2024-01-26', submissions },
      { threads: 2, onProgress: (done) => told.push(done) },
    )
    expect(threaded).toEqual(report)
    expect(told.at(-1)).toBe(submissions.length)
  })

  test('that is stopped says what it has done', async () => {
    const stop = new AbortController()
    const many = Array.from(
      { length: 200 },
      (_, at) => ({ ...submissions[at % 3], id: String(at) }) as RehearsalSubmission,
    )
    const stopped = await rehearse(
      { from, to, compiledTo, mapping, today: '2024-01-26', submissions: many },
      { threads: 1, signal: stop.signal, onProgress: () => stop.abort() },
    )
    expect(stopped.isStopped).toBe(true)
    expect(stopped.departments.length).toBeGreaterThan(0)
    expect(stopped.departments.length).toBeLessThan(200)
  })

  test('of nothing finds nothing', async () => {
    const none = await rehearse({ from, to, compiledTo, mapping, today: '2024-01-26', submissions: [] })
    expect(none).toMatchObject({ departments: [], rules: { never: [], always: [] }, isStopped: false })
  })
})
