import type { JsonObject } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import { openGoals } from './fixtures/goals.fixture.ts'
import { openSmall, openTight } from './fixtures/small.fixture.ts'
import type { Form } from './form-types.ts'
import { judgedPart } from './judged-part.ts'
import { judgedRows, limits } from './limits.ts'
import { plainProgram } from './program-of.ts'
import { createSetting } from './setting.ts'

const rows = (count: number, from = 0): JsonObject[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `r${from + n}`,
    under: 'effect',
    name: '甲',
    target: 1,
    last: 2,
  }))

const named = (form: Form, code: string) =>
  form.findings('submitting').filter((finding) => finding.code === code)

describe('a list with more rows than it takes', () => {
  it('is told once, with both numbers, and its first rows are judged', () => {
    const form = openTight({ data: { rows: rows(8) } })
    expect(named(form, 'form.rows_beyond')).toEqual([
      {
        code: 'form.rows_beyond',
        severity: 'error',
        addresses: ['rows'],
        params: { title: '指标', count: 8, limit: 3, next: 4 },
      },
    ])
    expect(named(form, 'target_up')[0]?.addresses).toEqual([
      'rows#r0.target',
      'rows#r1.target',
      'rows#r2.target',
    ])
    expect(named(form, 'sum_of_rows')).toEqual([])
  })

  it('is drawn whole, and judged whole once the rows beyond it are gone', () => {
    const form = openTight({ data: { rows: rows(4) } })
    const drawn = form.grid()?.rows.filter((row) => row.address?.startsWith('rows#r'))
    expect(drawn?.map((row) => row.address)).toEqual(['rows#r0', 'rows#r1', 'rows#r2', 'rows#r3'])
    form.removeRow('rows#r1')
    expect(named(form, 'form.rows_beyond')).toEqual([])
    expect(named(form, 'target_up')[0]?.addresses).toEqual([
      'rows#r0.target',
      'rows#r2.target',
      'rows#r3.target',
    ])
    form.undo()
    expect(named(form, 'form.rows_beyond')).toHaveLength(1)
  })

  it('is not told of where the list is as long as it may be', () => {
    expect(named(openTight({ data: { rows: rows(3) } }), 'form.rows_beyond')).toEqual([])
  })

  it('hides no error: what stands in its rows cannot be submitted either way', () => {
    const wrong = rows(4).map((row) => ({ ...row, target: '约 3' }))
    const form = openTight({ data: { rows: wrong } })
    expect(form.findings('submitting')[0]?.severity).toBe('error')
    expect(form.cell('rows#r3.target').isReadable).toBe(false)
  })

  it('in a row is told at that row', () => {
    const goals = ['g1', 'a', 'b'].map((id) => ({
      id,
      under: 'all',
      goal: '目标',
      rows: rows(id === 'a' ? 21 : 1),
    }))
    const told = named(openGoals({ data: { goals } }), 'form.rows_beyond')
    expect(told.map(({ addresses, params }) => [addresses, params.count])).toEqual([[['goals#a.rows'], 21]])
  })
})

describe('a form with more rows than are ever judged', () => {
  it('is judged for as many as its rules allow', () => {
    const { template } = openSmall()
    expect(judgedRows(template)).toBe(limits.rows)
    const each = template.rules.find((rule) => rule.each !== undefined)
    const rules = Array.from({ length: 200 }, () => each ?? []).flat()
    expect(judgedRows({ ...template, rules })).toBe(limits.verdicts / 200)
  })

  it('is told once, where the first of them stands; rows of rows count', () => {
    const goals = ['a', 'b', 'c'].map((id) => ({ id, under: 'all', goal: '目标', rows: rows(2) }))
    const { template } = openGoals()
    const setting = createSetting(template, plainProgram(template))
    const part = judgedPart(setting, { goals }, 6)
    expect(part.document).toEqual({
      goals: [goals[0], { ...goals[1], rows: rows(1) }, { ...goals[2], rows: [] }],
    })
    expect(part.findings).toEqual([
      { code: 'form.rows_unjudged', severity: 'error', addresses: ['goals#b.rows'], params: { limit: 6 } },
    ])
    expect(judgedPart(setting, { goals }, 9)).toEqual({ document: { goals }, findings: [] })
    expect(judgedPart(setting, { goals }, 2).document).toEqual({
      goals: goals.slice(0, 2).map((goal) => ({ ...goal, rows: [] })),
    })
  })
})
