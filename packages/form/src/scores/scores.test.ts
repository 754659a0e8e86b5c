import { pointsOf } from '@tianbao/scoring'
import { describe, expect, test } from 'vitest'
import { createForm } from '../create-form.ts'
import { compiledScored, scoredData, scoredTemplate } from '../fixtures/scored.fixture.ts'

const open = (data = scoredData as object, scoring = {}) =>
  createForm(compiledScored(scoring), { data: data as never, today: '2023-01-31', mintId: () => 'new' })

describe('points that rows share', () => {
  const pooled = (more: object = {}) => {
    const items = scoredTemplate().scoring?.items ?? []
    const pools = [{ at: 'output', points: 20, ...more }]
    return compiledScored({ items: items.map((one) => (one.each ? { ...one, pools } : one)) } as never)
  }
  const rows = (count: number, more: object = {}) =>
    Array.from({ length: count }, (_, at) => ({ id: `r${at}`, under: at % 2 ? 'tasks' : 'duties', ...more }))
  const form = (compiled: ReturnType<typeof pooled>, indicators: readonly object[]) =>
    createForm(compiled, { data: { indicators } as never, today: '2023-01-31', mintId: () => 'new' })
  const shares = (own: ReturnType<typeof form>, count: number) =>
    Array.from({ length: count }, (_, at) => own.cell(`indicators#r${at}.points`).value)

  test('sum to the pool however many rows there are, and follow them', () => {
    const own = form(pooled(), rows(3))
    expect(shares(own, 3)).toEqual([6.67, 6.67, 6.66])
    own.set('indicators#r1.applies', false)
    expect(shares(own, 3)).toEqual([10, undefined, 10])
  })

  test('leave rows outside the pool alone, which have points of their own', () => {
    const own = form(pooled({ at: 'tasks' }), rows(3, { points: 4 }).slice(0, 1))
    expect(shares(own, 1)).toEqual([4])
    expect(own.scores()?.rows.find(({ address }) => address === 'indicators#r0')?.full).toBe(4)
  })

  test('are told by the evidence of a row', () => {
    const evidence = form(pooled(), rows(4)).evidence('indicators#r2')
    expect(evidence?.pool).toEqual({
      points: 20,
      weight: null,
      rows: ['indicators#r0', 'indicators#r1', 'indicators#r2', 'indicators#r3'].sort(),
    })
    expect(evidence?.row.full).toBe(5)
  })

  test('are found where a person typed others', () => {
    const own = form(pooled(), rows(2))
    own.set('indicators#r0.points', 12)
    expect(own.findings('filling').map(({ code }) => code)).toContain('points-indicators')
  })
})

describe('a form that scores', () => {
  test('tells every row, subtotals, what waits for a person, and no total before that', () => {
    const sheet = open().scores()
    expect(sheet?.rows.map(({ address, state, points, full }) => [address, state, points, full])).toEqual([
      ['execution', 'scored', 9.5, 10],
      ['indicators#a', 'scored', 4, 5],
      ['indicators#b', 'scored', 4, 5],
      ['indicators#c', 'scored', 1.5, 2],
      ['indicators#d', 'manual', null, 8],
      ['indicators#e', 'unscored', null, null],
    ])
    expect(sheet?.awaiting).toEqual(['indicators#d'])
    expect(sheet?.total.points).toBe(null)
    expect(
      sheet?.subtotals.map(({ levels, full, points, open }) => [levels.at(-1)?.name, full, points, open]),
    ).toEqual([
      ['产出指标', 12, 9.5, 0],
      ['重点工作', 10, 8, 0],
      ['履职目标', 2, 1.5, 0],
      ['效益指标', 8, 0, 1],
      ['满意度', 8, 0, 1],
    ])
  })

  test('has its total and grade when a person gave the rest, the same as its cells', () => {
    const form = open()
    form.set('indicators#d.score', 7)
    const sheet = form.scores()
    expect(sheet?.total.points).toBe(86.67)
    expect(sheet?.grade).toBe('良')
    expect(form.cell('total').value).toBe(86.67)
    expect(form.cell('grade').value).toBe('良')
    expect(sheet?.rows.find(({ address }) => address === 'indicators#d')?.state).toBe('given')
    form.undo()
    expect(form.scores()?.total.points).toBe(null)
    expect(form.cell('total').value).toBeUndefined()
  })

  test('is the same object until something changes', () => {
    const form = open()
    expect(form.scores()).toBe(form.scores())
    const before = form.scores()
    form.type('indicators#a.actual', '95')
    expect(form.scores()).not.toBe(before)
    expect(form.scores()?.rows[1]?.points).toBe(5)
  })

  test('shows what other settings would come to', () => {
    const form = open()
    expect(form.scoresUnder({ partStep: 'linear' })?.rows[1]?.points).toBe(3.7)
    expect(form.scoresUnder({ partStep: 'up' })?.rows[1]?.points).toBe(3)
  })

  test('gives evidence that evaluates to the same points, with the cells of its inputs', () => {
    const form = open()
    for (const address of ['indicators#a', 'indicators#b.score', 'indicators#c', 'execution']) {
      const found = form.evidence(address)
      expect(found?.evidence && pointsOf(found.evidence)).toBe(found?.row.points)
    }
    const { evidence } = form.evidence('indicators#a') ?? {}
    expect(evidence?.inputs.find(({ name }) => name === 'value')).toEqual({
      name: 'value',
      value: 92.4,
      address: 'indicators#a.actual',
    })
    expect(form.evidence('indicators#d')?.evidence).toBe(null)
    expect(form.evidence('budget')).toBe(null)
  })

  test('explains a score in words', () => {
    expect(open().explain({ address: 'indicators#a.score' })?.sentence).toContain('得 4')
  })

  test('keeps and finds a typed score that differs from the one by the clause', () => {
    const form = open()
    form.set('indicators#a.score', 5)
    expect(form.cell('indicators#a.score').value).toBe(5)
    expect(form.findings('filling').map(({ code, addresses }) => [code, addresses[0]])).toContainEqual([
      'score-indicators',
      'indicators#a.score',
    ])
    expect(form.scores()?.rows[1]?.isOverride).toBe(true)
  })

  test('asks for the points of a person on submitting only, and holds them to what the row is worth', () => {
    const form = open()
    const codes = (mode: 'filling' | 'submitting') => form.findings(mode).map(({ code }) => code)
    expect(codes('filling')).not.toContain('scoring.not_given')
    expect(codes('submitting')).toContain('scoring.not_given')
    form.set('indicators#d.score', 9)
    expect(codes('filling')).toContain('scoring.given_range')
  })

  test('makes no total of points that nobody may give, in the cell and in the sheet', () => {
    const form = open()
    form.set('indicators#d.score', 1)
    const before = form.scores()
    expect(form.cell(before?.totalCell ?? '').value).toBe(before?.total.points)
    form.set('indicators#d.score', 9)
    const after = form.scores()
    expect(after?.total.points).toBeNull()
    expect(after?.awaiting).toContain('indicators#d')
    expect(form.cell(after?.totalCell ?? '').value).toBeUndefined()
  })

  test.each([
    ['较好', 'scoring.not_a_number'],
    ['92万元', 'scoring.unit_differs'],
    ['90-95', 'scoring.not_a_number'],
  ])('finds that %s cannot be scored, at its cell, and gives no number', (actual, code) => {
    const form = open()
    form.type('indicators#a.actual', actual)
    expect(form.cell('indicators#a.score').value).toBeUndefined()
    expect(form.findings('filling').map((finding) => [finding.code, finding.addresses[0]])).toContainEqual([
      code,
      'indicators#a.actual',
    ])
  })

  test('leaves out rows that do not apply, and converts the rest to the total', () => {
    const form = open()
    form.set('indicators#d.applies', false)
    expect(form.scores()?.total).toMatchObject({ points: 86.36, leftOut: ['indicators#d'], full: 22 })
    expect(form.cell('total').value).toBe(86.36)
  })

  test('scores single indicators by settings of their own', () => {
    const exceptions = [{ at: 'output', partStep: 'linear' as const }]
    const [execution, rows] = scoredItems()
    const form = open(scoredData, { items: [execution, { ...rows, exceptions }] })
    expect(form.cell('indicators#a.score').value).toBe(3.7)
    expect(form.scores()?.rows[1]?.points).toBe(3.7)
    expect(form.evidence('indicators#a')?.evidence?.settled).toContainEqual({
      name: 'partStep',
      value: 'linear',
      by: 'item',
    })
  })
})

function scoredItems() {
  return scoredTemplate().scoring?.items ?? []
}
