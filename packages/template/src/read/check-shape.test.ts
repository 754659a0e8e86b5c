import type { Json, JsonObject } from '@tianbao/edit'
import Ajv from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import { metaSchema } from '../meta-schema/template.ts'
import { checkShape } from './check-shape.ts'

const judge = new Ajv({ strict: false, validateFormats: false }).compile(metaSchema)

describe('checkShape', () => {
  test('finds nothing wrong with the small template, no more than Ajv does', () => {
    expect(checkShape(metaSchema, metaSchema, small as unknown as Json)).toEqual([])
    expect(judge(small)).toBe(true)
  })

  test('judges a template with one place spoilt as Ajv does', () => {
    const places = placesOf(small as unknown as Json)
    const spoilt = fc.tuple(
      fc.constantFrom(...places),
      fc.oneof(
        fc.constantFrom<Json>(
          null,
          -1,
          0.5,
          '',
          'a',
          'A b',
          [],
          {},
          [1],
          { id: 'x' },
          true,
          'x'.repeat(3000),
        ),
        fc.constant(undefined),
      ),
    )
    let refused = 0
    fc.assert(
      fc.property(spoilt, ([path, now]) => {
        const template = written(small as unknown as Json, path, now) ?? null
        const findings = checkShape(metaSchema, metaSchema, template)
        if (findings.length > 0) refused++
        expect(findings.length === 0, JSON.stringify([path, now, findings])).toBe(judge(template))
      }),
      { seed: 51, numRuns: 1000 },
    )
    expect(refused).toBeGreaterThan(200)
  })

  test('tells at most 200 findings', () => {
    const rules = Array.from({ length: 300 }, () => ({}))
    expect(checkShape(metaSchema, metaSchema, { ...(small as unknown as JsonObject), rules })).toHaveLength(
      200,
    )
  })

  test('throws for a schema of ours that it does not understand', () => {
    expect(() => checkShape({}, { minProperties: 1 }, {})).toThrow('minProperties')
    expect(() => checkShape({}, { $ref: '#/$defs/gone' }, {})).toThrow('#/$defs/gone')
  })
})

type Path = readonly (string | number)[]

function placesOf(value: Json, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const entries: readonly (readonly [string | number, Json])[] = Array.isArray(value)
    ? value.map((item: Json, index: number) => [index, item] as const)
    : Object.entries(value)
  return [path, ...entries.flatMap(([key, item]) => placesOf(item, [...path, key]))]
}

/** A value with another one at a path; undefined takes away what stands there. */
function written(value: Json, path: Path, now: Json | undefined): Json | undefined {
  const [key, ...rest] = path
  if (key === undefined) return now
  if (Array.isArray(value)) {
    return value.flatMap((item: Json, index: number) =>
      index === key ? (written(item, rest, now) ?? []) : [item],
    ) as Json
  }
  const entries = Object.entries(value as JsonObject).flatMap(([name, item]): [string, Json][] => {
    if (name !== key) return [[name, item]]
    const changed = written(item, rest, now)
    return changed === undefined ? [] : [[name, changed]]
  })
  return Object.fromEntries(entries)
}
