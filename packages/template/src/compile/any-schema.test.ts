import type { JsonObject } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import type { Template } from '../template.ts'
import { compileTemplate } from './compile-template.ts'

const { sheet: _, catalog: __, rules: ___, ...bare } = small as unknown as Template

function fieldsOf(schema: JsonObject) {
  const { compiled, findings } = compileTemplate({ ...bare, schema })
  if (!compiled) throw new Error(JSON.stringify(findings))
  return Object.fromEntries(
    Object.values(compiled.fields).map(({ pattern, kind, title }) => [pattern, `${kind} ${title}`]),
  )
}

describe('any JSON Schema', () => {
  test('has fields by type where it names no kinds', () => {
    const properties = {
      name: { type: 'string' },
      count: { type: 'integer', title: '个数' },
      share: { type: ['number', 'null'] },
      isNew: { type: 'boolean' },
      day: { type: 'string', format: 'date' },
      kind: { enum: ['甲', '乙'] },
      tags: { type: 'array', items: { enum: ['x', 'y'] } },
      odd: true,
      strange: { 'x-kind': 'no-such-kind', type: 'integer' },
    }
    expect(fieldsOf({ type: 'object', properties })).toEqual({
      name: 'text name',
      count: 'integer 个数',
      share: 'decimal share',
      isNew: 'flag isNew',
      day: 'date day',
      kind: 'choice kind',
      tags: 'choices tags',
      odd: 'text odd',
      strange: 'integer strange',
    })
  })

  test('has fields that allOf and branches declare, each once', () => {
    const schema = {
      type: 'object',
      properties: { kind: { enum: ['a', 'b'] } },
      allOf: [{ properties: { also: { type: 'integer' } }, required: ['also'] }],
      oneOf: [
        { properties: { kind: { const: 'a' }, left: { type: 'string' } } },
        { properties: { kind: { const: 'b' }, right: { type: 'string' } } },
      ],
      if: { properties: { kind: { const: 'a' } } },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { properties: { more: { type: 'boolean' } } },
    }
    expect(fieldsOf(schema)).toEqual({
      kind: 'choice kind',
      also: 'integer also',
      more: 'flag more',
      left: 'text left',
      right: 'text right',
    })
  })

  test('has the properties of what a group refers to and of what stands beside', () => {
    const schema = {
      type: 'object',
      $defs: { line: { type: 'object', properties: { a: { type: 'number' } } } },
      properties: {
        both: { $ref: '#/$defs/line', properties: { b: { type: 'string' } } },
        rows: {
          type: 'array',
          items: { $ref: '#/$defs/line', properties: { c: { type: 'string' }, id: {} } },
        },
      },
    }
    expect(Object.keys(fieldsOf(schema))).toEqual(['both.b', 'both.a', 'rows.*.c', 'rows.*.a'])
  })

  test('has names with dots and the like told as addresses tell them', () => {
    expect(
      Object.keys(fieldsOf({ type: 'object', properties: { 'a.b': {}, 'c#d': {}, 'e~f': {} } })),
    ).toEqual(['a~1b', 'c~2d', 'e~0f'])
  })

  test('is never led astray by names that objects inherit', () => {
    const properties = JSON.parse(
      '{"__proto__": {"type": "string"}, "constructor": {"type": "integer"}}',
    ) as JsonObject
    const names = Object.keys(fieldsOf({ type: 'object', properties, allOf: [{ properties }] }))
    expect(names).toEqual(['__proto__', 'constructor'])
  })

  test.each<JsonObject>([
    {},
    { type: 'string' },
    { properties: [] },
    { properties: 5, allOf: 7, 'x-order': {} },
    { type: 'array', items: { type: 'object' } },
  ])('has no fields where it has no properties: %j', (schema) => {
    expect(fieldsOf(schema)).toEqual({})
  })
})
