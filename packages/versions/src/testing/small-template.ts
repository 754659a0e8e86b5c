import type { Json, JsonObject } from '@tianbao/edit'
import { type CompiledTemplate, compileTemplate, type Template } from '@tianbao/template'
import fc from 'fast-check'

const money = { type: 'number', 'x-kind': 'money' }
const line = {
  type: 'object',
  additionalProperties: false,
  'x-order': ['current', 'last', 'before'],
  properties: {
    current: { ...money, title: '当年', 'x-year': 0 },
    last: { ...money, title: '上年', 'x-year': -1 },
    before: { ...money, title: '前年', 'x-year': -2 },
  },
}
const id = { type: 'string', 'x-kind': 'text' }

/** A template that has one of everything that data is carried between: texts, money through the years, lists in lists. */
export function smallTemplate(year: number, region = '420000'): Template {
  return {
    format: 1,
    form: 'small',
    region,
    year,
    title: '小表',
    currency: { unit: '万元', decimals: 2 },
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      'x-order': ['name', 'filler', 'kind', 'filed', 'funds', 'goals', 'annual', 'note'],
      properties: {
        name: { type: 'string', title: '名称', maxLength: 40 },
        filler: { type: 'string', title: '填报人', maxLength: 40 },
        kind: { type: 'string', 'x-kind': 'choice', title: '类型', enum: ['甲', '乙', '丙'] },
        filed: { type: 'string', 'x-kind': 'date', title: '填报日期' },
        funds: {
          type: 'object',
          title: '资金',
          additionalProperties: false,
          'x-order': ['income', 'expense'],
          properties: { income: { ...line, title: '收入' }, expense: { ...line, title: '支出' } },
        },
        goals: {
          type: 'array',
          title: '目标',
          maxItems: 20,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id'],
            'x-order': ['id', 'text', 'tasks'],
            properties: {
              id,
              text: { type: 'string', title: '目标', maxLength: 200 },
              tasks: {
                type: 'array',
                title: '任务',
                maxItems: 20,
                items: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['id'],
                  'x-order': ['id', 'text', 'cost'],
                  properties: {
                    id,
                    text: { type: 'string', title: '任务', maxLength: 200 },
                    cost: { ...money, title: '费用' },
                  },
                },
              },
            },
          },
        },
        annual: {
          type: 'array',
          title: '指标',
          'x-catalog': 'indicators',
          maxItems: 50,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id'],
            'x-order': ['id', 'under', 'name', 'target', 'last', 'before'],
            properties: {
              id,
              under: id,
              name: { type: 'string', title: '指标', maxLength: 80 },
              target: { type: 'string', 'x-kind': 'target', title: '指标值', 'x-year': 0, maxLength: 40 },
              last: { type: 'string', 'x-kind': 'target', title: '上年', 'x-year': -1, maxLength: 40 },
              before: { type: 'string', 'x-kind': 'target', title: '前年', 'x-year': -2, maxLength: 40 },
            },
          },
        },
        note: { type: 'string', 'x-kind': 'long-text', title: '备注', maxLength: 2000 },
      },
    },
    catalog: [
      {
        id: 'indicators',
        levels: ['一级', '二级'],
        fixed: ['name'],
        nodes: [
          {
            id: 'output',
            name: '产出',
            free: { slots: 1, max: 20 },
            nodes: [
              { id: 'amount', name: '数量' },
              { id: 'quality', name: '质量' },
            ],
          },
          { id: 'effect', name: '效益', free: { slots: 1, max: 20 } },
        ],
      },
    ],
    rules: [
      {
        id: 'balance',
        type: 'check',
        severity: 'error',
        at: ['funds.expense.current'],
        logic: { near: [{ var: 'funds.income.current' }, { var: 'funds.expense.current' }, 0.005] },
        message: '收入与支出不等',
      },
    ],
  }
}

/** @throws Error where a template of a test does not compile. */
export function compiled(template: Template): CompiledTemplate {
  const { compiled, findings } = compileTemplate(template)
  if (compiled === undefined) throw new Error(JSON.stringify(findings))
  return compiled
}

const text = fc.oneof(
  fc.constantFrom('甲', '乙', '丙', '甲、乙', '2026', '12.5', '≥95%', '张三', ''),
  fc.string({ maxLength: 6 }),
)
const amount = fc.oneof(
  fc.integer({ min: -1e7, max: 1e9 }).map((cents) => cents / 100),
  fc.constantFrom(0, 1e-7, 123456789.01),
)
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 3 })
const recorded = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc
    .record(Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, optional(value)])))
    .map(
      (object) =>
        Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as JsonObject,
    )
const money3 = recorded({ current: amount, last: amount, before: amount })
const withIds = (rows: fc.Arbitrary<readonly JsonObject[]>, ids: readonly string[]) =>
  rows.map((list) =>
    list.slice(0, ids.length).map((row, at) => ({ ...row, id: ids[at] ?? '' }) as JsonObject),
  )

const tasks = withIds(fc.array(recorded({ text, cost: amount }), { maxLength: 3 }), ['t1', 't2', 't3'])
const goals = withIds(fc.array(recorded({ text, tasks }), { maxLength: 3 }), ['g1', 'g.2', 'g#3'])
const annual = fc
  .subarray(['amount', 'quality', 'f1', 'f2', 'lost'])
  .chain((ids) =>
    withIds(
      fc.array(recorded({ target: text, last: text, before: text, name: text }), {
        minLength: ids.length,
        maxLength: ids.length,
      }),
      ids,
    ),
  )
  .map((rows) => rows.map((row) => (String(row.id).startsWith('f') ? { ...row, under: 'effect' } : row)))

/** Data of the small form, with what it does not know among it, as files from elsewhere have it. */
export const smallData: fc.Arbitrary<JsonObject> = recorded({
  name: text,
  filler: text,
  kind: text,
  filed: fc.constantFrom('2024-01-26', '去年'),
  funds: recorded({ income: money3, expense: money3 }),
  goals,
  annual,
  note: text,
  unknown: fc.constantFrom<Json>(1, 'x', [1, 2], { a: {} }, [{ id: 'a' }, { id: 'a' }], null),
  'a.b#c~': fc.constantFrom<Json>('odd'),
})
