import type { JsonObject } from '@tianbao/edit'
import { layRawTable, place, skeletonShape } from '@tianbao/sheet'
import { expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { ownText } from '../json-values.ts'
import { blankTemplate } from './blank-template.ts'
import { type BlockLaid, type CopiedBlock, layBlock } from './lay-block.ts'
import type { CommandOutcome, NotDone } from './outcome.ts'
import { putField } from './put-field.ts'
import { writeTexts } from './write-texts.ts'

const blank = blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '表', rows: 4, columns: 4 })
const at = (row: string, column: string) => ({ band: 'table', row, column })

function done<T extends CommandOutcome | BlockLaid>(outcome: T | NotDone): T {
  if ('refused' in outcome) throw new Error(outcome.refused)
  return outcome as T
}

const block: CopiedBlock = {
  ...layRawTable([
    [{ text: '收入' }, { text: '{income}' }],
    [{ text: '支出' }, { text: '{expense}' }],
  ]),
  fields: {
    income: { type: 'number', 'x-kind': 'money', title: '收入' },
    expense: { type: 'number', 'x-kind': 'money', title: '支出' },
  },
  rules: [
    {
      id: 'equal',
      type: 'check',
      logic: { '==': [{ var: 'income' }, { var: 'expense' }] },
      at: ['income'],
      message: '不等',
    },
  ],
}

test('fields and rules travel with a block into a form that does not have them', () => {
  const laid = done(layBlock(blank, { ...at('r1', 'c1'), block }))
  expect(laid.landing).toEqual({ cells: 4, words: 2, fields: 2, skipped: 0 })
  expect(Object.keys(laid.template.schema.properties ?? {})).toEqual(['income', 'expense'])
  expect(laid.template.rules?.map(({ id }) => id)).toEqual(['equal'])
})

test('a copy in the same form gets names of its own, and its rules read them', () => {
  const once = done(layBlock(blank, { ...at('r1', 'c1'), block })).template
  const twice = done(layBlock(once, { ...at('r3', 'c1'), block })).template
  expect(Object.keys(twice.schema.properties ?? {})).toEqual(['income', 'expense', 'income_2', 'expense_2'])
  expect(twice.rules?.[1]).toMatchObject({
    id: 'equal_2',
    at: ['income_2'],
    logic: { '==': [{ var: 'income_2' }, { var: 'expense_2' }] },
  })
  expect(compileTemplate(twice).compiled).toBeDefined()
})

test('a field that was cut keeps its name where it is put down again', () => {
  const put = done(
    putField(blank, { spot: { part: 'table#r1c1' }, field: { kind: 'money', name: 'income' } }),
  ).template
  const cut = done(writeTexts(put, [{ spot: { part: 'table#r1c1' }, text: null }])).template
  const one: CopiedBlock = { ...layRawTable([[{ text: '{income}' }]]), fields: { income: {} }, rules: [] }
  const moved = done(layBlock(cut, { ...at('r4', 'c4'), block: one })).template
  expect(moved.schema).toEqual(put.schema)
  expect(done(layBlock(cut, { ...at('r4', 'c4'), block: one, mint: true })).made).toContain('income_1')
})

test('a table that was pasted can be given the fields that its labels ask for', () => {
  const words: CopiedBlock = {
    ...layRawTable([
      [{ text: '联系电话' }, { text: '' }],
      [{ text: '填报日期' }, { text: '' }],
    ]),
    fields: {},
    rules: [],
  }
  const laid = done(layBlock(blank, { ...at('r1', 'c1'), block: words, guess: true }))
  expect(laid.landing).toEqual({ cells: 4, words: 2, fields: 2, skipped: 0 })
  expect(JSON.stringify(laid.template.schema.properties)).toMatch(/"x-kind":"phone".*"x-kind":"date"/)
  expect(
    place(laid.template.sheet ?? blank.sheet ?? never(), skeletonShape(laid.template.sheet ?? never()))
      .faults,
  ).toEqual([])
})

function never(): never {
  throw new Error('A blank template has a sheet.')
}

test('a label beside several rows leaves their naming to the heads, and what a head says of its figures is known', () => {
  const cell = (row: number, column: number, text: string, rowSpan = 1, columnSpan = 1) => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text,
  })
  const block = {
    rows: 3,
    columns: 5,
    cells: [
      cell(0, 0, '年度重点工作任务', 3),
      cell(0, 1, '任务名称'),
      cell(0, 2, '其中：财政拨款'),
      cell(0, 3, '符号'),
      cell(0, 4, '单位'),
      ...[1, 2, 3, 4].map((column) => cell(1, column, '')),
      cell(2, 1, '数量指标'),
      ...[2, 3, 4].map((column) => cell(2, column, '')),
    ],
    fields: {},
    rules: [],
  }
  const laid = done(layBlock(blank, { ...at('r1', 'c1'), block, guess: true }))
  const made = Object.values(laid.template.schema.properties ?? {})
  expect(
    made.map((field) => [ownText(field as JsonObject, 'title'), ownText(field as JsonObject, 'x-kind')]),
  ).toEqual([
    ['任务名称', 'text'],
    ['财政拨款', 'money'],
    ['符号', 'choice'],
    ['单位', 'text'],
    ['数量指标', 'text'],
    ['符号', 'choice'],
    ['单位', 'text'],
  ])
})

test('the first table that is pasted brings the widths of its columns', () => {
  const words = {
    ...layRawTable([[{ text: '甲' }, { text: '乙' }, { text: '丙' }, { text: '丁' }]], [60, 120, 10, 60]),
    fields: {},
    rules: [],
  }
  const laid = done(layBlock(blank, { ...at('r1', 'c1'), block: words }))
  const widths = laid.template.sheet?.columns.map(({ width }) => width) ?? []
  expect(widths).toEqual([42.5, 84.9, 10, 42.5])
  const again = done(layBlock(laid.template, { ...at('r1', 'c1'), block: words }))
  expect(again.template.sheet?.columns).toEqual(laid.template.sheet?.columns)
})

test('the first table on squared paper has as many columns as it has, and they fill the paper', () => {
  const words: CopiedBlock = {
    ...layRawTable([
      [{ text: '部门（单位）名称' }, { text: '', columnSpan: 2 }],
      [{ text: '一级指标' }, { text: '三级指标' }, { text: '指标值（包含数字及文字描述）' }],
      [{ text: '产出指标' }, { text: '' }, { text: '' }],
    ]),
    fields: {},
    rules: [],
  }
  const { template } = done(layBlock(blank, { ...at('r1', 'c1'), block: words, guess: true }))
  const room = (columns: readonly { readonly width: number }[] = []) =>
    columns.reduce((sum, { width }) => sum + width, 0)
  expect(template.sheet?.columns).toHaveLength(3)
  expect(room(template.sheet?.columns)).toBeCloseTo(room(blank.sheet?.columns), 0)
  const kinds = Object.values(template.schema.properties ?? {}).map((own) => (own as JsonObject)['x-kind'])
  expect(kinds).toEqual(['organisation', 'text', 'target'])
  // A table that comes later finds the paper as it is.
  const more = done(layBlock(template, { ...at('r4', 'c1'), block: words })).template
  expect(more.sheet?.columns).toHaveLength(3)
})
