import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { insertBlock } from '../blocks/insert-block.ts'
import { compileTemplate } from '../compile/compile-template.ts'
import { readTemplate } from '../read/read-template.ts'
import type { Template } from '../template.ts'
import { blankTemplate } from './blank-template.ts'
import { removeField } from './change-field.ts'
import { groupFields } from './group-fields.ts'
import { addGroupLine, moveProperty } from './group-lines.ts'
import { addCatalog, setCatalog, setListCatalog } from './list-catalog.ts'
import { type CommandOutcome, isNotDone } from './outcome.ts'
import { putField } from './put-field.ts'
import { readFields } from './read-fields.ts'
import { renameField } from './rename-field.ts'
import { repeatRow } from './repeat-row.ts'

const blank = blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '试画的表' })

function done(outcome: CommandOutcome): Template {
  if (isNotDone(outcome)) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.params)}`)
  return outcome.template
}

const put = (template: Template, place: string, kind: string, name: string) =>
  done(putField(template, { spot: { part: `table#${place}` }, field: { kind, name, title: name } }))
const money = done(insertBlock(blank, { block: 'money_table', after: null }))
const bare: Template = { ...money, rules: [] }
const holesOf = (template: Template) => JSON.stringify(template.sheet).match(/\{[a-z][^{}"]*\}/g) ?? []

describe('a property gets another name', () => {
  test('wherever the table names it, also where eight lines share it', () => {
    const after = done(renameField(bare, { field: 'funds.income.fiscal.current', name: 'amount' }))
    expect(readFields(after.schema)('funds.expense.total.amount')).toMatchObject({ kind: 'money' })
    expect(holesOf(after)).toContain('{amount}')
    expect(holesOf(after)).not.toContain('{current}')
    expect(compileTemplate(after).compiled?.fields).toHaveProperty(['funds.income.other.amount'])
  })

  test('a group and a list take the rows of their tables along', () => {
    const grouped = done(renameField(bare, { field: 'funds.income', name: 'revenue' }))
    expect(JSON.stringify(grouped.sheet)).toContain('"rows":["funds.revenue","funds.expense"]')
    const row = put(put(blank, 'r1c1', 'text', 'one'), 'r1c2', 'money', 'two')
    const list = done(repeatRow(row, { band: 'table', row: 'r1' }))
    const named = done(renameField(list, { field: 'rows_1', name: 'tasks' }))
    const inner = done(renameField(named, { field: 'tasks.*.one', name: 'name' }))
    expect(compileTemplate(inner).compiled?.fields).toHaveProperty(['tasks.*.name'])
    expect(holesOf(inner)).toEqual(['{name}', '{two}'])
  })

  test.each([
    ['Amount', 'template.refused_property_name'],
    ['constructor', 'template.refused_property_name'],
    ['share', 'template.refused_name_taken'],
  ])('but not %s', (name, refused) => {
    expect(renameField(bare, { field: 'funds.income.fiscal.current', name })).toMatchObject({ refused })
  })

  test('nor one that rules, or the catalog, say', () => {
    const field = 'funds.income.fiscal.current'
    expect(renameField(money, { field, name: 'amount' })).toMatchObject({
      refused: 'template.refused_name_kept',
    })
    expect(renameField(money, { field: 'funds', name: 'money' })).toMatchObject({
      refused: 'template.refused_name_kept',
    })
    const indicators = done(insertBlock(blank, { block: 'indicators_3', after: null }))
    expect(renameField(indicators, { field: 'indicators.*.name', name: 'title' })).toMatchObject({
      refused: 'template.refused_name_kept',
    })
  })
})

test('a line that rules read is not taken away without them', () => {
  expect(removeField(money, { field: 'funds.income.fiscal' })).toMatchObject({
    refused: 'template.refused_in_use',
  })
})

test('lines of a group are added like the one before, and moved', () => {
  const added = done(
    addGroupLine(bare, { group: 'funds.income', title: '单位资金', name: 'own', after: 'fiscal' }),
  )
  const read = readFields(added.schema)
  expect(read('funds.income')?.children).toEqual(['fiscal', 'own', 'other', 'total'])
  expect(read('funds.income.own.share')).toMatchObject({ kind: 'percent' })
  const moved = done(moveProperty(added, { field: 'funds.income.own', by: 1 }))
  expect(readFields(moved.schema)('funds.income')?.children).toEqual(['fiscal', 'other', 'own', 'total'])
})

test('fields of one place become a group, and stand where they stood', () => {
  const fields = put(put(put(blank, 'r1c1', 'money', 'a'), 'r1c2', 'text', 'b'), 'r1c3', 'money', 'c')
  const after = done(groupFields(fields, { fields: ['a', 'c'], title: '预算', name: 'budget' }))
  expect(holesOf(after)).toEqual(['{budget.a}', '{b}', '{budget.c}'])
  expect(readFields(after.schema)('')?.children).toEqual(['budget', 'b'])
  expect(Object.keys(compileTemplate(after).compiled?.fields ?? {})).toEqual(['budget.a', 'budget.c', 'b'])
  expect(groupFields(after, { fields: ['budget.a', 'b'], title: '' })).toMatchObject({
    refused: 'template.refused_not_one_group',
  })
})

test('a list takes its rows from a catalog that was added for it', () => {
  const row = done(repeatRow(put(blank, 'r1c1', 'text', 'name'), { band: 'table', row: 'r1' }))
  const added = done(addCatalog(row, { id: 'rows_1', levels: ['一级', '二级'] }))
  const listed = done(setListCatalog(added, { list: 'rows_1', catalog: 'rows_1' }))
  expect(readFields(listed.schema)('rows_1.*')?.children).toEqual(['id', 'under', 'name'])
  expect(compileTemplate(listed).compiled?.lists.rows_1).toMatchObject({ catalog: 'rows_1' })
  const indicators = done(insertBlock(blank, { block: 'indicators_3', after: null }))
  const spec = { catalog: 'indicators_catalog' }
  expect(setCatalog(indicators, { ...spec, change: { levels: ['一级'] } })).toMatchObject({
    refused: 'template.refused_too_few_levels',
  })
  const named = done(setCatalog(indicators, { ...spec, change: { levels: ['甲', '乙', '丙'], fixed: [] } }))
  expect(named.catalog?.[0]).toMatchObject({ levels: ['甲', '乙', '丙'], fixed: [] })
})

const forms = [
  'hubei-ezhou/department-goal-2023',
  'hubei-ezhou/department-goal-2024',
  'hunan/department-goal-2022',
]

test.each(forms)('every property of %s, renamed and named back, leaves the form as it was', (form) => {
  const url = new URL(`../../../../templates/${form}/template.json`, import.meta.url)
  const { template } = readTemplate(readFileSync(url, 'utf8'))
  if (template === undefined) throw new Error(`${form} does not read.`)
  const { scoring: _, catalog: __, rules: ___, ...drawn } = template
  const read = readFields(drawn.schema)
  const visit = (pattern: string): readonly string[] =>
    (read(pattern)?.isList ? ['*'] : (read(pattern)?.children ?? [])).flatMap((name) => {
      const own = pattern === '' ? name : `${pattern}.${name}`
      return [...(name === '*' ? [] : [own]), ...visit(own)]
    })
  for (const field of visit('')) {
    const there = done(renameField(drawn, { field, name: 'renamed_for_once' }))
    const above = field.split('.').slice(0, -1)
    const back = renameField(there, {
      field: [...above, 'renamed_for_once'].join('.'),
      name: field.slice(field.lastIndexOf('.') + 1),
    })
    expect(done(back), field).toEqual(drawn)
  }
})
