import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import type { Template } from '../template.ts'
import { compileTemplate } from './compile-template.ts'

const template = small as unknown as Template

function compiled(changes: Partial<Template> = {}) {
  const { compiled, findings } = compileTemplate({ ...template, ...changes })
  if (!compiled) throw new Error(JSON.stringify(findings))
  return compiled
}

describe('compileTemplate', () => {
  test('names every field by its pattern, in the order for people', () => {
    expect(Object.keys(compiled().fields)).toEqual([
      'department',
      'reported',
      ...['fiscal', 'own', 'total'].flatMap((line) => moneyLine(`funds.income.${line}`)),
      ...['staff', 'total'].flatMap((line) => moneyLine(`funds.expense.${line}`)),
      'goals.*.text',
      'goals.*.indicators.*.name',
      'goals.*.indicators.*.target',
      ...['group', 'name', 'last', 'target', 'basis', 'phone'].map((name) => `annual.*.${name}`),
      'note',
    ])
  })

  test('gives a field what is said beside its $ref and behind it', () => {
    expect(compiled().fields['funds.income.fiscal.last']).toEqual({
      pattern: 'funds.income.fiscal.last',
      kind: 'money',
      title: '2023年',
      schema: { type: 'number', 'x-kind': 'money', minimum: 0, maximum: 100000000, 'x-year': -1 },
      list: null,
      isRequired: false,
      year: -1,
      decimals: 2,
      help: '',
    })
  })

  test('calls a field required when it and all that holds it are required', () => {
    const { fields } = compiled()
    expect(fields.department?.isRequired).toBe(true)
    expect(fields['funds.expense.total.current']?.isRequired).toBe(true)
    expect(fields['funds.income.fiscal.current']?.isRequired).toBe(false)
    expect(fields['annual.*.name']?.isRequired).toBe(true)
  })

  test('lists arrays of rows with their columns, without id and under', () => {
    expect(compiled().lists).toEqual({
      goals: { pattern: 'goals', catalog: null, maxItems: 5, columns: ['text', 'indicators'] },
      'goals.*.indicators': {
        pattern: 'goals.*.indicators',
        catalog: null,
        maxItems: 20,
        columns: ['name', 'target'],
      },
      annual: {
        pattern: 'annual',
        catalog: 'indicators',
        maxItems: 100,
        columns: ['group', 'name', 'last', 'target', 'basis', 'phone'],
      },
    })
    expect(compiled().fields['goals.*.indicators.*.name']?.list).toBe('goals.*.indicators')
  })

  test('lists groups whose children are rows', () => {
    expect(compiled().groups).toEqual({
      funds: ['income', 'expense'],
      'funds.income': ['fiscal', 'own', 'total'],
      'funds.expense': ['staff', 'total'],
    })
  })

  test('titles groups, lists, rows and the form itself', () => {
    const { titles } = compiled()
    expect(titles['']).toBe('小表')
    expect(titles['funds.income']).toBe('收入构成')
    expect(titles['funds.income.fiscal']).toBe('财政拨款')
    expect(titles['goals.*']).toBe('目标')
    expect(titles['annual.*.last']).toBe('2023年')
  })

  test('lists catalog nodes depth first, each with those above it', () => {
    expect(
      compiled().catalogs.indicators?.nodes.map(({ id, above, isIndicator }) => [id, above, isIndicator]),
    ).toEqual([
      ['cost', [], false],
      ['cost_control', ['cost'], false],
      ['meeting_rate', ['cost', 'cost_control'], true],
      ['output', [], false],
    ])
  })

  test('writes out a rule for each of its columns', () => {
    const rule = compiled().rules.find((one) => one.key === 'income_total[last]')
    expect(rule).toMatchObject({
      rule: 'income_total',
      target: 'funds.income.total.last',
      logic: { '+': [{ var: 'funds.income.fiscal.last' }, { var: 'funds.income.own.last' }] },
      decimals: 2,
      tolerance: 0.005,
      mode: 'locked',
      severity: 'error',
      waits: true,
      gather: false,
    })
    expect(compiled().rules.find((one) => one.key === 'balance[current]')?.at).toEqual([
      'funds.income.total.current',
      'funds.expense.total.current',
    ])
  })

  test('takes the decimals of a rule over a group from the cells that it writes', () => {
    expect(compiled().rules.find((one) => one.key === 'share')).toMatchObject({
      decimals: 2,
      tolerance: 0.005,
    })
  })

  test('bears the same digest whatever the order in which the file was written', () => {
    const turned = Object.fromEntries(Object.entries(template).reverse()) as unknown as Template
    expect(compileTemplate(turned).compiled?.digest).toBe(compiled().digest)
    expect(compiled({ notes: '2. 另写。' }).digest).not.toBe(compiled().digest)
  })

  test('refuses two rules of one id, and names the rule', () => {
    const rules = [...(template.rules ?? []), ...(template.rules ?? []).slice(1, 2)]
    expect(compileTemplate({ ...template, rules }).findings).toEqual([
      {
        code: 'gate.rule_repeated',
        severity: 'error',
        addresses: ['rules#share'],
        params: { rule: 'share' },
      },
    ])
  })
})

function moneyLine(line: string) {
  return ['current', 'share', 'before', 'last'].map((name) => `${line}.${name}`)
}
