import type { Json, JsonObject } from '@tianbao/edit'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { drawSchema } from './drawing/draw-schema.ts'
import { drawingFindings } from './drawing/drawing-findings.ts'
import { localSchema } from './drawing/local-schema.ts'
import { SchemaForm } from './SchemaForm.tsx'

const draw = (schema: Json, data?: Json) =>
  renderToStaticMarkup(
    <SchemaForm
      schema={schema}
      {...(data === undefined ? {} : { initialData: data })}
      onChange={() => undefined}
    />,
  )

/** References that double at every level. */
function bomb(levels: number, of: (ref: JsonObject) => JsonObject): JsonObject {
  const definitions: Record<string, Json> = { [`a${levels}`]: { type: 'string', title: '到底' } }
  for (let level = 0; level < levels; level++)
    definitions[`a${level}`] = of({ $ref: `#/definitions/a${level + 1}` })
  return { definitions, $ref: '#/definitions/a0' }
}

/** Written so, since an object with a property of that name passes for a promise. */
const THEN = 'then'

const kinds: Readonly<Record<string, (ref: JsonObject) => JsonObject>> = {
  properties: (ref) => ({ type: 'object', properties: { x: ref, y: ref } }),
  oneOf: (ref) => ({ oneOf: [ref, ref] }),
  anyOf: (ref) => ({ type: 'object', anyOf: [ref, { properties: { z: ref } }] }),
  allOf: (ref) => ({ allOf: [ref, ref] }),
  items: (ref) => ({ type: 'array', minItems: 50, items: ref }),
  if: (ref) => ({ if: ref, [THEN]: ref, else: ref }),
}

function nested(depth: number): JsonObject {
  let schema: JsonObject = { type: 'string' }
  for (let level = 0; level < depth; level++) schema = { type: 'object', properties: { in: schema } }
  return schema
}

describe('a hostile schema', () => {
  describe.each(Object.entries(kinds))('whose references double by %s', (_, of) => {
    it.each([8, 12, 18, 26, 60])('at %i levels is drawn in parts', (levels) => {
      const html = draw(bomb(levels, of))
      expect(html.length).toBeLessThan(1_500_000)
      expect(html).not.toContain('画不出来')
    })
  })

  it.each([10, 100])('that is %i levels deep is drawn in parts', (depth) => {
    expect(draw(nested(depth)).length).toBeLessThan(100_000)
  })

  it('of 1,200 fields is drawn whole', () => {
    const fields = Array.from({ length: 1200 }, (_, index) => [`f${index}`, { type: 'string' }] as const)
    expect(draw({ type: 'object', properties: Object.fromEntries(fields) })).toContain('f1199')
  })

  it('of 20,000 fields is drawn as far as it goes, and says how many are not', () => {
    const fields = Array.from({ length: 20_000 }, (_, index) => [`f${index}`, { type: 'string' }] as const)
    const schema: JsonObject = { type: 'object', properties: Object.fromEntries(fields) }
    expect(draw(schema)).toContain('f1499')
    expect(drawingFindings(schema)).toMatchObject([{ code: 'draw.many', params: { what: '18500' } }])
  })

  it.each([
    ['http://example.org/x.json', 'draw.elsewhere'],
    ['file:///etc/passwd', 'draw.elsewhere'],
    ['//h\\@x', 'draw.elsewhere'],
    ['#/definitions/none', 'draw.nowhere'],
    ['#/definitions/round', 'draw.circle'],
    ['#/definitions/constructor', 'draw.nowhere'],
  ])('that refers to %s is drawn without that part', (ref, code) => {
    const definitions = { round: { $ref: '#/definitions/trip' }, trip: { $ref: '#/definitions/round' } }
    const schema: JsonObject = {
      definitions,
      type: 'object',
      properties: { a: { $ref: ref, title: '甲' }, b: { type: 'string', title: '乙' } },
    }
    const html = draw(schema)
    expect(html).toContain('tf-closed')
    expect(html).toContain('乙')
    expect(drawingFindings(schema)).toContainEqual(expect.objectContaining({ code }))
    expect(JSON.stringify(localSchema(schema))).not.toContain(`"$ref":"${ref}"`)
  })

  it('has no names that objects have themselves', () => {
    const schema = JSON.parse(
      '{"type":"object","required":["constructor"],"properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},"toString":{"type":"string"},"ok":{"type":"string"}}}',
    )
    expect(Object.keys(drawSchema(schema).schema.properties as JsonObject)).toEqual(['ok'])
    expect(draw(schema, JSON.parse('{"__proto__":{"polluted":1},"ok":"x"}'))).toContain('value="x"')
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('has no words that are more than text', () => {
    const markup = '<img src=x onerror=alert(1)> [x](javascript:alert(1)) **粗**'
    const html = draw({
      type: 'object',
      title: markup,
      description: markup,
      properties: { [markup]: { type: 'string', title: markup, description: markup, enum: [markup] } },
    })
    expect(html).not.toMatch(/<img|<strong|<a /)
    expect(html).toContain('&lt;img')
  })

  it.each<[string, JsonObject]>([
    [
      'titles that are no text',
      { type: 'object', title: { a: 1 }, properties: { a: { type: 'string', title: 5 } } },
    ],
    [
      'keywords of a wrong type',
      { type: 'object', properties: 5, required: 'x', allOf: {}, oneOf: 'a', enum: {} },
    ],
    ['types that do not exist', { type: 'object', properties: { a: { type: 'date' }, b: { type: [] } } }],
    ['patterns that never end', { type: 'string', pattern: '^(a|a)*$' }],
    ['patterns that cannot be read', { type: 'object', patternProperties: { '(': {} } }],
    ['a million rows', { type: 'array', minItems: 1_000_000, items: { type: 'string' } }],
    ['itself', { type: 'object', properties: { self: { $ref: '#' } } }],
    ['itself, in all of it', { allOf: [{ $ref: '#' }] }],
    ['itself, in one of it', { oneOf: [{ $ref: '#' }, { type: 'string' }] }],
    ['RJSF’s own marks', { type: 'object', properties: { a: { __rjsf_ref_cycle: true, type: 'string' } } }],
  ])('that holds %s is drawn', (_, schema) => {
    const html = draw(schema)
    expect(html).not.toContain('画不出来')
    expect(html.length).toBeLessThan(200_000)
  })
})
