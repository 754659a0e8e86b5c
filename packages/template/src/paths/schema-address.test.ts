import { type Json, resolve } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import small from '../fixtures/small.json' with { type: 'json' }
import type { Template } from '../template.ts'
import { schemaAddress } from './schema-address.ts'

const template = small as unknown as Template

describe('schemaAddress', () => {
  test('names where a pattern is declared, in $defs too', () => {
    expect(schemaAddress(template.schema, 'annual.*.target')).toBe(
      'schema.properties.annual.items.properties.target',
    )
    expect(schemaAddress(template.schema, 'funds.income.fiscal.last')).toBe(
      'schema.$defs.line.properties.last',
    )
    expect(schemaAddress(template.schema, 'funds.income.fiscal')).toBe(
      'schema.properties.funds.properties.income.properties.fiscal',
    )
    expect(schemaAddress(template.schema, '')).toBe('schema')
  })

  test('names something that is there, for every field and list', () => {
    const { fields = {}, lists = {} } = compileTemplate(template).compiled ?? {}
    for (const pattern of [...Object.keys(fields), ...Object.keys(lists)]) {
      expect(resolve(small as unknown as Json, schemaAddress(template.schema, pattern)), pattern).toBeTypeOf(
        'object',
      )
    }
  })

  test('stops at what holds a property that a branch brings', () => {
    const schema = {
      allOf: [{ properties: { a: { type: 'string' } } }],
      properties: { b: { oneOf: [{ properties: { c: {} } }] } },
    }
    expect(schemaAddress(schema, 'a')).toBe('schema.allOf.properties.a')
    expect(schemaAddress(schema, 'b.c')).toBe('schema.properties.b')
  })
})
