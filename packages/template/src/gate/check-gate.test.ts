import type { Json, JsonObject } from '@tianbao/edit'
import { ruleLimits } from '@tianbao/rules'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import { limits } from '../limits.ts'
import { readPattern } from '../patterns/read-pattern.ts'
import { measureSchema } from '../schema/measure.ts'
import type { CatalogNode, Rule, Template } from '../template.ts'
import { checkGate } from './check-gate.ts'

const template = small as unknown as Template

function gateOf(changes: Partial<Template>): readonly string[] {
  return checkGate({ ...template, ...changes }).map(({ code, addresses }) => `${code} ${addresses.join(' ')}`)
}

/** The gate's word on a form of nothing but a schema. */
function schemaGate(schema: JsonObject): readonly string[] {
  const { sheet: _, catalog: __, rules: ___, ...bare } = template
  return checkGate({ ...bare, schema }).map(({ code, addresses }) => `${code} ${addresses.join(' ')}`)
}

const form = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({
  type: 'object',
  properties,
  ...more,
})

describe('the gate', () => {
  test('lets a good template through', () => {
    expect(checkGate(template)).toEqual([])
  })

  describe('limits, each just below and just above', () => {
    test('bytes', () => {
      const sized = (bytes: number): Template => {
        const filled = (help: readonly string[]): Template => ({
          ...template,
          catalog: [
            ...(template.catalog ?? []),
            {
              id: 'long',
              levels: ['一级'],
              fixed: [],
              nodes: help.map((text, n): CatalogNode => ({ id: `n${n}`, name: 'n', help: text })),
            },
          ],
        })
        const size = (one: Template) => new TextEncoder().encode(JSON.stringify(one)).length
        const texts = Array.from({ length: 240 }, () => 'x'.repeat(2000))
        const rest = bytes - size(filled([...texts, ...Array.from({ length: 30 }, () => '')]))
        const last = Array.from({ length: 30 }, (_, n) =>
          'x'.repeat(Math.max(0, Math.min(2000, rest - n * 2000))),
        )
        return filled([...texts, ...last])
      }
      expect(checkGate(sized(limits.bytes))).toEqual([])
      expect(checkGate(sized(limits.bytes + 1))).toMatchObject([{ code: 'gate.bytes', addresses: [''] }])
    })

    test('depth', () => {
      const nested = (levels: number): JsonObject =>
        levels === 1 ? { type: 'string' } : { not: nested(levels - 1) }
      expect(schemaGate(nested(limits.depth - 1))).toEqual([])
      expect(schemaGate(nested(limits.depth))).toEqual(['gate.depth '])
    })

    test.each([2000, 20_000])('a depth of %d ends in a finding', (levels) => {
      let schema: JsonObject = {}
      for (let level = 0; level < levels; level++) schema = { not: schema }
      expect(schemaGate(schema)).toEqual(['gate.depth '])
    })

    test('expanded nodes', () => {
      const shape = (extra: number) =>
        form(Object.fromEntries(Array.from({ length: 199 }, (_, n) => [`p${n}`, { $ref: '#/$defs/line' }])), {
          $defs: { line: { enum: Array.from({ length: 90 }, (_, n) => n) } },
          required: Array.from({ length: extra }, () => 'p0'),
        })
      const { size } = measureSchema(shape(0), 'schema')
      const exact = limits.expandedNodes - size.nodes
      expect(measureSchema(shape(exact), 'schema').size.nodes).toBe(limits.expandedNodes)
      expect(schemaGate(shape(exact))).toEqual([])
      expect(schemaGate(shape(exact + 1))).toEqual(['gate.schema_large schema'])
    })

    test('expanded depth', () => {
      const chain = (length: number) =>
        form(
          { first: { $ref: '#/$defs/d0' } },
          {
            $defs: Object.fromEntries(
              Array.from({ length }, (_, n) => [
                `d${n}`,
                n + 1 < length ? { not: { $ref: `#/$defs/d${n + 1}` } } : {},
              ]),
            ),
          },
        )
      const depths = Array.from({ length: 40 }, (_, n) => measureSchema(chain(n + 1), 'schema'))
      const last = depths.findLastIndex((one) => one.findings.length === 0) + 1
      expect(measureSchema(chain(last), 'schema').size.depth).toBeGreaterThan(limits.expandedDepth - 2)
      expect(schemaGate(chain(last))).toEqual([])
      expect(schemaGate(chain(last + 1))).toEqual(['gate.schema_deep schema'])
    })

    test('rows of an array', () => {
      const rows = (more: JsonObject) =>
        form({ rows: { type: 'array', items: form({ a: { type: 'string' } }), ...more } })
      expect(schemaGate(rows({ maxItems: limits.maxItems }))).toEqual([])
      expect(schemaGate(rows({ maxItems: limits.maxItems + 1 }))).toEqual([
        'gate.array_long schema.properties.rows',
      ])
      expect(schemaGate(rows({}))).toEqual(['gate.array_open schema.properties.rows'])
    })

    test('a property’s name', () => {
      const named = (name: string) => schemaGate(form(Object.fromEntries([[name, { type: 'string' }]])))
      expect(named('a'.repeat(64))).toEqual([])
      expect(named('a'.repeat(65))).toEqual([`gate.property_name schema.properties.${'a'.repeat(65)}`])
    })

    test('a pattern’s length and size, and all patterns together', () => {
      const held = (...patterns: readonly string[]) =>
        schemaGate(
          form(Object.fromEntries(patterns.map((pattern, n) => [`p${n}`, { type: 'string', pattern }]))),
        )
      expect(held('a'.repeat(limits.patternLength))).toEqual([])
      expect(held('a'.repeat(limits.patternLength + 1))).toEqual([
        'gate.pattern_long schema.properties.p0.pattern',
      ])
      const sizes = Array.from({ length: 500 }, (_, n) => readPattern(`a{${n + 1}}`))
      const most = sizes.findLastIndex((one) => one.ok) + 1
      expect(sizes[most - 1]).toMatchObject({ size: limits.patternSize })
      expect(held(`a{${most}}`)).toEqual([])
      expect(held(`a{${most + 1}}`)).toEqual(['gate.pattern_large schema.properties.p0.pattern'])
      const many = Array.from(
        { length: limits.patternSizes / limits.patternSize },
        (_, n) => `${String.fromCharCode(0x4e00 + n)}{${most}}`,
      )
      expect(held(...many)).toEqual([])
      expect(held(...many, 'b')).toEqual(['gate.patterns schema.properties.p40.pattern'])
    })

    test('rules, their columns counted', () => {
      const rule = (n: number, columns: readonly string[]): Rule => ({
        id: `r${n}`,
        type: 'check',
        columns,
        logic: true,
      })
      const rules = (count: number) => [
        ...Array.from({ length: 6 }, (_, n) =>
          rule(
            n,
            Array.from({ length: limits.ruleColumns }, (_, c) => `c${c}`),
          ),
        ),
        ...Array.from({ length: count - 6 * limits.ruleColumns }, (_, n) => rule(n + 6, ['a'])),
      ]
      expect(gateOf({ rules: rules(limits.rules) })).toEqual([])
      expect(gateOf({ rules: rules(limits.rules + 1) })).toEqual(['gate.rules rules'])
      expect(
        gateOf({
          rules: [
            rule(
              0,
              Array.from({ length: limits.ruleColumns + 1 }, (_, c) => `c${c}`),
            ),
          ],
        }),
      ).toEqual(['read.many rules#r0.columns'])
    })

    test('nodes and depth of one logic', () => {
      const flat = (nodes: number) => ({ '+': Array.from({ length: nodes - 1 }, () => 1) })
      const deep = (depth: number): Json => (depth === 1 ? { '!': true } : { '!': deep(depth - 1) })
      const held = (logic: Json) => gateOf({ rules: [{ id: 'r', type: 'check', logic }] })
      expect(held(flat(ruleLimits.nodes))).toEqual([])
      expect(held(flat(ruleLimits.nodes + 1))).toEqual(['rules.too_large rules#r.logic'])
      expect(held(deep(ruleLimits.depth))).toEqual([])
      expect(held(deep(ruleLimits.depth + 1))).toEqual(['rules.too_deep rules#r.logic'])
      expect(held(deep(5000))).toEqual(['gate.depth '])
    })

    test('findings told', () => {
      const properties = (count: number) =>
        Object.fromEntries(Array.from({ length: count }, (_, n) => [`A${n}`, {}]))
      expect(schemaGate(form(properties(limits.findings)))).toHaveLength(limits.findings)
      expect(schemaGate(form(properties(limits.findings + 1)))).toHaveLength(limits.findings)
    })
  })

  describe('schemas', () => {
    const bomb = (levels: number, keyword: string): JsonObject => ({
      $defs: Object.fromEntries([
        ...Array.from({ length: levels }, (_, n): [string, Json] => [
          `d${n}`,
          { [keyword]: [{ $ref: `#/$defs/d${n + 1}` }, { $ref: `#/$defs/d${n + 1}` }] },
        ]),
        [`d${levels}`, { type: 'string' }],
      ]),
      $ref: '#/$defs/d0',
    })

    test.each(
      [12, 18, 26, 60].flatMap((levels) =>
        ['oneOf', 'anyOf', 'allOf'].map((keyword) => [levels, keyword] as const),
      ),
    )('refuses %d levels of references by %s before they are written out', (levels, keyword) => {
      const schema = bomb(levels, keyword)
      const { size, findings } = measureSchema(schema, 'schema')
      expect(size.nodes).toBeGreaterThan(2 ** Math.min(levels, 32))
      expect(findings).toMatchObject([{ code: expect.stringMatching(/^gate\.schema_(large|deep)$/) }])
      expect(schemaGate(schema)).toHaveLength(1)
    })

    test('refuses references in a circle, and names both ends', () => {
      expect(schemaGate(form({ a: { $ref: '#' } }))).toEqual(['gate.ref_circle schema.properties.a schema'])
      const two = { $defs: { a: { items: { $ref: '#/$defs/b' } }, b: { not: { $ref: '#/$defs/a' } } } }
      expect(schemaGate(form({ x: { $ref: '#/$defs/a' } }, two))).toHaveLength(1)
      expect(schemaGate(form({ x: { $ref: '#/properties/x' } }))).toHaveLength(1)
    })

    test.each(['http://example.org/s.json', 'file:///etc/passwd', '//h\\@x', 'other.json#/$defs/a', ''])(
      'refuses a reference to %s',
      (ref) => {
        expect(schemaGate(form({ a: { $ref: ref } }))).toEqual(['gate.ref_remote schema.properties.a'])
      },
    )

    test.each([
      '#/$defs/gone',
      '#/properties/constructor',
      '#/__proto__',
      '#/%E0%A4%A',
      '#anchor',
      '#/title',
    ])('refuses a reference to %s, which is not there', (ref) => {
      expect(schemaGate(form({ a: { $ref: ref } }, { title: 'x' }))).toEqual([
        'gate.ref_missing schema.properties.a',
      ])
    })

    test.each([
      '$id',
      '$anchor',
      '$dynamicRef',
      '$async',
      'unevaluatedProperties',
      'patternProperties',
      'prefixItems',
      'contentSchema',
      'nullable',
    ])('refuses the keyword %s', (keyword) => {
      expect(schemaGate(form({ a: { [keyword]: '#x' } }))).toEqual([
        `gate.keyword schema.properties.a.${keyword}`,
      ])
    })

    test('refuses $data, wherever a plain value belongs', () => {
      expect(schemaGate(form({ a: { type: 'number', minimum: { $data: '1/b' } } }))).toEqual([
        'read.type schema.properties.a.minimum',
      ])
      expect(schemaGate(form({ a: { const: { $data: '1/b' } } }))).toEqual([
        'read.type schema.properties.a.const',
      ])
    })

    test.each([
      'constructor',
      'length',
      'prototype',
      'toString',
      '__proto__',
      'hasOwnProperty',
      'A',
      '1a',
      'a-b',
      'a.b',
      '中文',
      '',
      "a'];process.exit(9);//",
      '*',
    ])('refuses a property named %j', (name) => {
      expect(schemaGate(form(Object.fromEntries([[name, { type: 'string' }]])))[0]).toMatch(
        /^gate\.property_name/,
      )
    })

    test.each(['(?=a)b', '(a)\\1', '(', '(?<!a)b', 'a**'])('refuses the pattern %s', (pattern) => {
      expect(schemaGate(form({ a: { type: 'string', pattern } }))).toEqual([
        'gate.pattern_syntax schema.properties.a.pattern',
      ])
    })

    test.each(['^(a|a)*$', '^([\\u4e00-\\u9fa5]+)+$', '^[0-9*\\-]{7,13}$', '^\\d{17}[\\dXx]$'])(
      'takes the pattern %s',
      (pattern) => {
        expect(schemaGate(form({ a: { type: 'string', pattern } }))).toEqual([])
      },
    )

    test('takes unlike items of plain values only', () => {
      const tags = (items: JsonObject) =>
        form(
          { tags: { type: 'array', maxItems: 9, uniqueItems: true, items } },
          { $defs: { word: { type: 'string' } } },
        )
      expect(schemaGate(tags({ type: 'string' }))).toEqual([])
      expect(schemaGate(tags({ $ref: '#/$defs/word' }))).toEqual([])
      expect(schemaGate(tags({ type: 'object' }))).toEqual(['gate.array_unique schema.properties.tags'])
      expect(schemaGate(tags({}))).toEqual(['gate.array_unique schema.properties.tags'])
    })

    test('takes 1,200 fields', () => {
      const fields = Array.from({ length: 1200 }, (_, n) => [
        `f${n}`,
        { type: 'string', title: `第 ${n} 格`, maxLength: 100 },
      ])
      expect(schemaGate(form(Object.fromEntries(fields)))).toEqual([])
    })
  })

  describe('rules', () => {
    const logicGate = (logic: Json, more: Partial<Rule> = {}) =>
      checkGate({ ...template, rules: [{ id: 'r', type: 'check', logic, ...more }] }).map(
        ({ code, params }) => [code, params.path ?? params.operator ?? null],
      )

    test.each<[Json, string, string | null]>([
      [{ method: [{ var: 'department' }, 'constructor'] }, 'rules.unknown_operator', 'method'],
      [{ 'cat.constructor': ['a'] }, 'rules.unknown_operator', 'cat.constructor'],
      [{ var: '__proto__' }, 'gate.variable', '__proto__'],
      [{ var: 'constructor.name' }, 'gate.variable', 'constructor.name'],
      [{ var: 'annual.length' }, 'gate.variable', 'annual.length'],
      [{ var: 'funds.income.gone.current' }, 'gate.variable', 'funds.income.gone.current'],
      [{ var: '$row.name' }, 'gate.variable', '$row.name'],
      [{ var: '$gone.department' }, 'gate.variable', '$gone.department'],
      [{ var: '$last.gone' }, 'gate.variable', '$last.gone'],
      [{ missing: ['constructor'] }, 'gate.variable', 'constructor'],
      [{ map: [{ var: 'annual' }, { var: 'gone' }] }, 'gate.variable', 'annual.*.gone'],
    ])('refuses %j', (logic, code, what) => {
      expect(logicGate(logic)).toContainEqual([code, what])
    })

    test.each<Json>([
      { var: '$year' },
      { var: '$today' },
      { var: '$last.department' },
      { var: 'annual' },
      { var: '' },
      { map: [{ var: 'annual' }, { var: 'target' }] },
      { filter: [{ var: 'annual' }, { '==': [{ var: '$levels.0' }, '运行成本'] }] },
      { filter: [{ var: 'annual' }, { '==': [{ var: '$under' }, { var: 'under' }] }] },
      { var: 'annual.0.target' },
    ])('takes %j', (logic) => {
      expect(logicGate(logic)).toEqual([])
    })

    test('knows the names of let, the row, its group and the row around it', () => {
      const logic = {
        and: [
          { var: '$a' },
          { var: '$row.name' },
          { var: '$group' },
          { var: '$parent.text' },
          { var: '$index' },
        ],
      }
      expect(logicGate(logic, { each: 'goals.*.indicators', let: { a: 1 } })).toEqual([])
    })

    test('refuses rules that wait for one another, and names both', () => {
      const rules: readonly Rule[] = [
        {
          id: 'a',
          type: 'compute',
          target: 'funds.income.own.last',
          logic: { var: 'funds.income.own.current' },
        },
        {
          id: 'b',
          type: 'compute',
          target: 'funds.income.own.current',
          logic: { var: 'funds.income.own.last' },
        },
      ]
      expect(checkGate({ ...template, rules })).toMatchObject([
        { code: 'rules.cycle', addresses: ['rules#a', 'rules#b'] },
      ])
    })

    test('names a rule written out for columns by the author’s id, once', () => {
      const rule: Rule = {
        id: 'r',
        type: 'check',
        columns: ['current', 'last'],
        logic: { and: [{ var: 'gone' }, { var: 'gone' }] },
      }
      expect(gateOf({ rules: [rule] })).toEqual(['gate.variable rules#r'])
    })
  })
})
