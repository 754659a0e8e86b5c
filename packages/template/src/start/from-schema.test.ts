import type { JsonObject } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGate } from '../gate/check-gate.ts'
import { lintTemplate } from '../lint/lint-template.ts'
import { templateFromSchema } from './from-schema.ts'

const about = { form: 'from-schema', region: '420000', year: 2025, title: '由结构生成' }

const schema: JsonObject = {
  type: 'object',
  required: ['firstName', '年龄'],
  $defs: { line: { type: 'object', properties: { current: { type: 'number', title: '当年' } } } },
  properties: {
    firstName: { type: 'string', title: '姓名' },
    年龄: { type: 'integer', minimum: 0 },
    constructor: { type: 'string' },
    born: { type: 'string', format: 'date', title: '出生日期' },
    sex: { enum: ['男', '女'], type: 'string' },
    income: { $ref: '#/$defs/line', title: '收入' },
    projects: {
      type: 'array',
      title: '项目',
      items: {
        type: 'object',
        properties: { name: { type: 'string', title: '名称' }, budget: { type: 'number' } },
      },
    },
    odd: { anyOf: [{ type: 'string' }, { type: 'object' }] },
    deep: { type: 'array', items: { type: 'array', items: { type: 'string' } } },
    gone: { $ref: 'https://example.com/x' },
  },
}

describe('a template drawn for a JSON Schema', () => {
  const { template, left } = templateFromSchema(schema, about)

  test('passes the gate, and the linter finds no error in it', () => {
    expect(checkGate(template)).toEqual([])
    expect(lintTemplate(template).filter(({ severity }) => severity === 'error')).toEqual([])
  })

  test('has a field for each value, with its title, and names that a property may have', () => {
    expect(template.schema).toMatchObject({
      'x-order': ['first_name', 'field_1', 'field_2', 'born', 'sex', 'income', 'projects'],
      required: ['first_name', 'field_1'],
      properties: {
        first_name: { title: '姓名', type: 'string' },
        field_1: { title: '年龄', 'x-kind': 'integer', minimum: 0 },
        born: { 'x-kind': 'date' },
        sex: { 'x-kind': 'choice', enum: ['男', '女'] },
        income: { title: '收入', properties: { current: { title: '当年' } } },
        projects: { maxItems: 100, items: { properties: { id: {}, name: {}, budget: {} } } },
      },
    })
  })

  test('names what it has no field for', () => {
    expect(left).toEqual(['odd', 'deep', 'gone'])
  })

  test('of whatever schema passes the gate', () => {
    const leaf = fc.oneof(
      fc.record({
        type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'null'),
        title: fc.string(),
      }),
      fc.record({ $ref: fc.constantFrom('#', '#/$defs/x', 'http://x', '#/properties/a') }),
      fc.constant({ enum: ['{', '甲'], type: 'string' }),
    )
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({
          type: fc.constant('object'),
          properties: fc.dictionary(fc.string(), tie('node'), { maxKeys: 5 }),
        }),
        fc.record({ type: fc.constant('array'), items: tie('node') }),
      ),
    }))
    fc.assert(
      fc.property(fc.dictionary(fc.string(), node, { maxKeys: 6 }), (properties) => {
        const { template } = templateFromSchema({ type: 'object', properties } as never, about)
        expect(checkGate(template)).toEqual([])
      }),
      { seed: 220, numRuns: 150 },
    )
  })
})
