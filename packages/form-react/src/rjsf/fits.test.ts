import type { Json, JsonObject } from '@tianbao/edit'
import Ajv2019 from 'ajv/dist/2019.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawSchema } from './drawing/draw-schema.ts'
import { fits } from './fits.ts'
import { shapes } from './fixtures/shapes.ts'

const options = { strict: false, validateFormats: false, logger: false } as const

const values = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', maxDepth: 3 },
    fc.constantFrom<Json>(null, true, false, 0, 1, 2, 1.5, -1, '', 'a', 'ab', '字'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value

const counts = fc.integer({ min: 0, max: 3 })
const names = fc.constantFrom('a', 'b', 'c')

const schemas = fc.letrec<{ schema: JsonObject }>((tie) => {
  const some = fc.array(tie('schema'), { minLength: 1, maxLength: 3 })
  const leaf = fc.oneof(
    fc.constantFrom<JsonObject>({}, { $ref: '#/definitions/one' }, { $ref: '#' }),
    fc.record({
      type: fc.constantFrom<Json>('string', 'number', 'integer', 'object', 'array', 'boolean', 'null', [
        'string',
        'null',
      ]),
    }),
    fc.record({ const: values }),
    fc.record({ enum: fc.uniqueArray(fc.constantFrom<Json>(1, 'a', null, true, 'ab'), { minLength: 1 }) }),
    fc.record({ minimum: counts, exclusiveMaximum: counts }),
    fc.record({ minLength: counts, maxLength: counts, pattern: fc.constantFrom('^a', 'b$') }),
    fc.record({ required: fc.uniqueArray(names), minProperties: counts, maxProperties: counts }),
  )
  return {
    schema: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      leaf,
      fc.record({ allOf: some }),
      fc.record({ anyOf: some }),
      fc.record({ oneOf: some }),
      fc.record({ not: tie('schema') }),
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      fc.record({ if: tie('schema'), then: tie('schema'), else: tie('schema') }),
      fc.record({
        properties: fc.dictionary(names, tie('schema'), { maxKeys: 3 }),
        additionalProperties: fc.oneof(fc.boolean(), tie('schema')),
      }),
      fc.record({ dependencies: fc.dictionary(names, fc.oneof(fc.uniqueArray(names), tie('schema'))) }),
      fc.record({ dependentRequired: fc.dictionary(names, fc.uniqueArray(names)) }),
      fc.record({ items: tie('schema'), minItems: counts, maxItems: counts }),
      fc.record({ items: some, additionalItems: fc.oneof(fc.boolean(), tie('schema')) }),
      fc.record({ contains: tie('schema') }),
    ),
  }
}).schema

describe('whether data looks like a branch', () => {
  it('says what Ajv says, for every keyword that it knows', () => {
    const ajv = new Ajv2019(options)
    let compared = 0
    fc.assert(
      fc.property(schemas, schemas, fc.array(values, { minLength: 4, maxLength: 8 }), (schema, one, all) => {
        const root: JsonObject = { ...schema, definitions: { one } }
        for (const data of all) {
          const verdict = verdictOf(ajv, root, data)
          if (verdict === null) continue
          compared += 1
          expect(fits(root, data, root, (pattern, text) => new RegExp(pattern, 'u').test(text))).toBe(verdict)
        }
      }),
      { seed: 51, numRuns: 300 },
    )
    expect(compared).toBeGreaterThan(1000)
  })

  it.each(shapes)('takes the right data of $name, drawn as it is', ({ schema, good }) => {
    const drawn = drawSchema(schema).schema
    for (const data of good) expect(fits(drawn, data, drawn), JSON.stringify(data)).toBe(true)
  })

  it('asks nothing twice: references that multiply cost nothing', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 60 }, (_, level) => [
        `d${level}`,
        {
          oneOf: [{ $ref: `#/definitions/d${level + 1}` }, { $ref: `#/definitions/d${level + 1}`, not: {} }],
        },
      ]),
    )
    expect(fits({ $ref: '#/definitions/d0' }, {}, { definitions })).toBe(true)
  })

  it('ends for a schema that holds itself', () => {
    const knot: JsonObject = { $defs: { a: { $ref: '#/$defs/a' } } }
    expect(fits({ $ref: '#/$defs/a' }, {}, knot)).toBe(true)
  })
})

/** Ajv's verdict; null where it has none, since the schema leads it round in a circle. */
function verdictOf(ajv: Ajv2019, schema: JsonObject, data: Json): boolean | null {
  try {
    return ajv.validate(schema, data) === true
  } catch {
    return null
  }
}
