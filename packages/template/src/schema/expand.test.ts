import type { Json, JsonObject } from '@tianbao/edit'
import Ajv2020 from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expandSchema } from './expand.ts'

const $defs: JsonObject = {
  short: { type: 'string', maxLength: 3, title: '短' },
  money: { type: 'number', minimum: 0 },
  line: {
    type: 'object',
    properties: { a: { $ref: '#/$defs/money' } },
    required: ['a'],
    additionalProperties: false,
  },
  loose: { type: 'object', properties: { a: true } },
  never: false,
  twice: { $ref: '#/$defs/short', maxLength: 2 },
  listed: { allOf: [{ $ref: '#/$defs/short' }] },
}

/** Ways of standing beside a `$ref`. */
const written: readonly JsonObject[] = [
  { $ref: '#/$defs/short' },
  { $ref: '#/$defs/short', title: '别名', 'x-year': -1 },
  { $ref: '#/$defs/short', minLength: 2 },
  { $ref: '#/$defs/short', maxLength: 2 },
  { $ref: '#/$defs/short', maxLength: 5 },
  { $ref: '#/$defs/twice' },
  { $ref: '#/$defs/twice', minLength: 1, allOf: [{ pattern: 'a' }] },
  { $ref: '#/$defs/listed', maxLength: 1 },
  { $ref: '#/$defs/money', maximum: 5 },
  { $ref: '#/$defs/line', required: ['b'] },
  { $ref: '#/$defs/line', properties: { b: { type: 'string' } } },
  { $ref: '#/$defs/loose', additionalProperties: false },
  { $ref: '#/$defs/loose', properties: { b: { type: 'string' } }, additionalProperties: false },
  { $ref: '#/$defs/loose', required: ['a'], properties: { a: { type: 'string' } } },
  { $ref: '#/$defs/never' },
  { $ref: '#/$defs/never', title: '无' },
  { anyOf: [{ $ref: '#/$defs/short' }, { $ref: '#/$defs/line' }] },
  { type: 'array', items: { $ref: '#/$defs/money' } },
  { not: { $ref: '#/$defs/short' } },
  { $ref: '#/properties/other' },
]
const value = fc.constantFrom<Json>(
  '',
  'a',
  'ab',
  'abc',
  'abcd',
  -1,
  3,
  6,
  {},
  { a: 1 },
  { a: -1 },
  { a: 1, b: 'x' },
  { a: 'x' },
  { b: 'x' },
  [1],
  ['a'],
  null,
)

describe('expandSchema', () => {
  test.each(written)('says of any value what the schema with its references says: %j', (schema) => {
    const root: JsonObject = {
      $defs,
      type: 'object',
      properties: { it: schema, other: { $ref: '#/$defs/money' } },
    }
    const asWritten = new Ajv2020({ strict: false }).compile(root)
    const expanded = expandSchema(root)
    const inPlace = new Ajv2020({ strict: false }).compile(expanded)
    expect(JSON.stringify(expanded)).not.toMatch(/\$ref|\$defs/)
    fc.assert(
      fc.property(value, (it) => {
        expect(inPlace({ it })).toBe(asWritten({ it }))
      }),
      { seed: 57, numRuns: 100 },
    )
  })

  test('lets the words beside a reference win, whether or not the rest can be joined', () => {
    const words = (schema: JsonObject) => {
      const { properties } = expandSchema({ $defs, properties: { it: schema } })
      return (properties as JsonObject).it
    }
    expect(words({ $ref: '#/$defs/short', title: '别名' })).toEqual({
      type: 'string',
      maxLength: 3,
      title: '别名',
    })
    expect(words({ $ref: '#/$defs/short', title: '别名', maxLength: 2 })).toMatchObject({
      title: '别名',
      maxLength: 2,
    })
    expect(words({ $ref: '#/$defs/short', maxLength: 2 })).toMatchObject({ title: '短' })
  })

  test('makes one object of what is referred to twice', () => {
    const { properties } = expandSchema({
      $defs,
      properties: { a: { $ref: '#/$defs/line' }, b: { $ref: '#/$defs/line' } },
    })
    const { a, b } = properties as JsonObject
    expect(a).toBe(b)
  })
})
