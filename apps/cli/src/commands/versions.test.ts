import { readFileSync } from 'node:fs'
import type { JsonObject } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import { runHere } from '../testing/run-here.ts'

const root = new URL('../../../../templates/', import.meta.url)
const read = (path: string): JsonObject => JSON.parse(readFileSync(new URL(path, root), 'utf8'))
const [old, now] = ['420700/department-goal/2023', '420700/department-goal/2024']
const sample = (name: string) => read(`hubei-ezhou/department-goal-2023/samples/${name}.json`)

describe('diff', () => {
  test('tells each change with its class, place and sentence', async () => {
    const { code, out } = await runHere(['diff', old, now, '--json'])
    const { changes } = JSON.parse(out)
    expect(code).toBe(0)
    expect(changes[0]).toMatchObject({ class: 'break' })
    for (const change of changes) {
      expect(typeof change.path).toBe('string')
      expect(change.message).not.toMatch(/versions\./)
    }
  })

  test('proposes what is one thing under two names, for a person to confirm', async () => {
    const { out } = await runHere(['diff', old, now, '--match', '--json'])
    expect(JSON.parse(out).matches).toContainEqual(
      expect.objectContaining({ from: 'funds.expense.project', to: ['funds.expense.specific'] }),
    )
  })

  test('writes change notes, and has nothing to say of a template and itself', async () => {
    expect((await runHere(['diff', old, now, '--notes'])).out).toMatch(/^# 部门整体绩效目标申报表变更说明\n/)
    expect((await runHere(['diff', now, now])).out).toBe('没有不同。\n')
    expect((await runHere(['diff', now])).code).toBe(2)
  })
})

describe('migrate', () => {
  test('answers the new submission, and what it has no place for', async () => {
    const files = { 'a.json': sample('clean') }
    const { code, out } = await runHere(['migrate', old, now, 'a.json', '--json'], { files })
    const { template, data, remainder } = JSON.parse(out)
    expect(code).toBe(1)
    expect(template).toMatchObject({ region: '420700', year: 2024 })
    const was = (sample('clean').data as { funds: { income: { fiscal: JsonObject } } }).funds.income.fiscal
    expect(data.funds.income.fiscal).toEqual({ last: was.current, before: was.last })
    expect(remainder[0].path).toMatch(/^\//)
  })

  test('refuses a mapping onto a field that is not there', async () => {
    const mapping = {
      from: { form: 'department-goal', region: '420700', year: 2023 },
      to: { form: 'department-goal', region: '420700', year: 2024 },
      steps: [{ op: 'keep', from: 'filler', to: 'removed' }],
    }
    const files = { 'a.json': sample('clean'), 'm.json': mapping }
    const { code, err } = await runHere(['migrate', old, now, 'a.json', 'm.json'], { files })
    expect(code).toBe(2)
    expect(err).toContain('新表没有这个字段')
  })
})

describe('rebase', () => {
  const variant = read('hubei-ezhou/department-goal-2024/variant.json')
  const base = read('hubei/department-goal-2024/template.json')

  test('onto its own base leaves everything as it is', async () => {
    const files = { 'v.json': variant, 'base.json': base }
    const { code, out } = await runHere(['rebase', 'v.json', 'base.json', '--json'], { files })
    expect(code).toBe(0)
    expect(JSON.parse(out).template).toEqual(read('hubei-ezhou/department-goal-2024/template.json'))
    expect(JSON.parse(out).variant).toEqual(variant)
  })

  test('says what must be decided on next year’s', async () => {
    const rules = (base.rules as readonly JsonObject[]).map((rule) =>
      rule.id === 'money_filled' ? { ...rule, columns: ['current', 'before'] } : rule,
    )
    const files = { 'v.json': variant, 'next.json': { ...base, year: 2025, rules } }
    const { code, out } = await runHere(['rebase', 'v.json', 'next.json', '--json'], { files })
    const told = JSON.parse(out)
    expect(code).toBe(1)
    expect(told.open).toBe(1)
    expect(told.variant).toMatchObject({ year: 2025, base: { year: 2025 } })
    expect(told.outcomes.find(({ is }: JsonObject) => is === 'conflict')).toMatchObject({
      path: 'rules#money_filled.columns',
      stands: ['current', 'before'],
    })
  })

  test('refuses what is no variant, and another form’s base', async () => {
    const files = { 'v.json': variant, 'x.json': {}, 'other.json': { ...base, form: 'other' } }
    expect((await runHere(['rebase', 'x.json', 'other.json'], { files })).code).toBe(2)
    expect((await runHere(['rebase', 'v.json', 'other.json'], { files })).err).toContain('另一种表')
    const beside = { 'v.json': variant, 'hunan.json': { ...base, region: '430000' } }
    const { code, err } = await runHere(['rebase', 'v.json', 'hunan.json'], { files: beside })
    expect([code, err]).toEqual([2, expect.stringContaining('不是 420700 的上级')])
  })
})

describe('resolve', () => {
  test('finds the nearest version, and says why', async () => {
    expect((await runHere(['resolve', '429004', '2024', 'department-goal'])).out).toContain(
      '湖北省有 2024 年度第 1 版',
    )
    const { out } = await runHere(['resolve', '421381', '2024', 'department-goal', '--json'])
    expect(JSON.parse(out)).toMatchObject({
      is: 'found',
      version: { region: '421381' },
      trace: [{ region: '421381' }],
    })
  })

  test('never answers with another year’s', async () => {
    expect((await runHere(['resolve', '421381', '2030', 'department-goal'])).code).toBe(1)
    const { code, out: guessed } = await runHere(['resolve', '360102', '2024', 'department-goal'])
    expect([code, guessed]).toEqual([1, expect.stringContaining('上级按代码推定')])
  })

  test('goes by the day that is asked for', async () => {
    const first = {
      form: 'department-goal',
      region: '420000',
      year: 2024,
      number: 1,
      digest: 'a',
      publishedAt: '2024-01-01T00:00:00Z',
    }
    const second = { ...first, number: 2, digest: 'b', inForceFrom: '2024-02-29T16:00:00Z' }
    const files = { 'v.json': [first, { ...second, publishedAt: '2024-01-10T00:00:00Z' }] }
    const on = async (day: string) =>
      (await runHere(['resolve', '420700', '2024', 'department-goal', 'v.json', day], { files })).out
    expect(await on('2024-02-29')).toContain('第 1 版，用它')
    expect(await on('2024-02-29')).toContain('第 2 版自 2024-03-01 起施行')
    expect(await on('2024-03-01')).toContain('第 2 版，自 2024-03-01 起施行，用它')
  })
})

test('rehearse tells of each department what becomes of it', async () => {
  const files = { 'last/a.json': sample('clean'), 'last/b.json': sample('empty') }
  const people = await runHere(['rehearse', now, 'last'], { files })
  expect(people.code).toBe(1)
  expect(people.out).toMatch(/有丢失.*\n.*全部可带入/)
  expect(people.out).toContain('共 2 份：1 份全部可带入')
  // Rules and cells are told in the form’s own words.
  expect(people.out).toMatch(/一次也没查出问题的规则：.*当年收支平衡/)
  expect(people.out).toMatch(/没有一份填到的格：.*部门总体资金情况　收入构成　单位资金/)
  expect(people.out.replace(/last\/[ab]\.json/g, '')).not.toMatch(/[a-z]_?[a-z]+/)
})
