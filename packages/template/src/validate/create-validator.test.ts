import type { Json, JsonObject } from '@tianbao/edit'
import Ajv2020 from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { everyKeyword } from '../fixtures/every-keyword.ts'
import small from '../fixtures/small.json' with { type: 'json' }
import { piecesOf } from '../fixtures/submissions.ts'
import { limits } from '../limits.ts'
import type { Template } from '../template.ts'
import { createErrors, createValidator } from './create-validator.ts'

function validatorOf(template: Template) {
  const { compiled, findings } = compileTemplate(template)
  if (!compiled) throw new Error(JSON.stringify(findings))
  return { compiled, validate: createValidator(compiled), errorsOf: createErrors(compiled) }
}

/** A validator of a form with the properties given. */
function formWith(properties: JsonObject, more: JsonObject = {}) {
  return validatorOf({ ...everyKeyword, schema: { type: 'object', properties, ...more } })
}

describe('createValidator', () => {
  const { validate } = validatorOf(small as unknown as Template)
  const good = {
    department: '市委办公室',
    funds: {
      income: { fiscal: { current: 2375.98 } },
      expense: { total: { current: 2375.98 } },
    },
    annual: [
      { id: 'meeting_rate', target: '≤100%' },
      { id: 'r1', under: 'output', name: '公文按时办结率', target: '≥95%' },
    ],
  }

  test('finds nothing wrong with good data', () => {
    expect(validate(good)).toEqual([])
  })

  test('names what is wrong by the address of the row and the title of the field', () => {
    const annual = [{ id: 'r1', name: '', target: 5, basis: '历史' }]
    expect(validate({ ...good, annual })).toEqual([
      {
        code: 'schema.short',
        severity: 'error',
        addresses: ['annual#r1.name'],
        params: { title: '三级指标', limit: 1, value: '' },
      },
      {
        code: 'schema.not_text',
        severity: 'error',
        addresses: ['annual#r1.target'],
        params: { title: '预期当年实现值', types: ['string'], value: 5 },
      },
      {
        code: 'schema.choice',
        severity: 'error',
        addresses: ['annual#r1.basis'],
        params: { title: '指标值确定依据', choices: ['计划标准', '其他'], value: '历史' },
      },
    ])
  })

  test('asks for what is missing, but not for what a rule computes or the catalog prescribes', () => {
    const annual = [{ id: 'r1' }, { id: 'meeting_rate' }]
    const asked = (data: Json) => validate(data).map(({ code, addresses }) => [code, ...addresses])
    expect(asked({ department: '甲', funds: { income: {} }, annual })).toEqual([
      ['schema.required', 'funds.expense'],
      ['schema.required', 'annual#r1.name'],
    ])
    const funds = { income: { total: {} }, expense: { total: {} } }
    expect(asked({ department: '甲', funds })).toEqual([['schema.required', 'funds.expense.total.current']])
  })

  test('finds rows without an id and rows of one id', () => {
    const annual = [
      { id: 'r1', name: '甲' },
      { name: '乙' },
      { id: 'r1', name: '丙' },
      { id: '', name: '丁' },
      5,
      null,
    ]
    expect(
      validate({ ...good, annual }).map(({ code, addresses, params }) => [code, addresses[0], params.row]),
    ).toEqual([
      ['schema.row_unnamed', 'annual', 2],
      ['schema.row_repeated', 'annual#r1', undefined],
      ['schema.row_unnamed', 'annual', 4],
      ['schema.short', 'annual#.id', undefined],
      ['schema.not_group', 'annual', undefined],
      ['schema.not_group', 'annual', undefined],
    ])
  })

  test.each<Json>([null, 'text', 5, true, [], [good]])('finds a root of the wrong shape: %j', (data) => {
    expect(validate(data)).toMatchObject([{ code: 'schema.not_group', addresses: [''] }])
  })

  test('finds __proto__ and inherited names in data, and is not led astray by them', () => {
    const strange = JSON.parse(
      '{"__proto__": {"department": "甲"}, "constructor": 1, "toString": {}}',
    ) as JsonObject
    const codes = validate({ ...good, ...Object.fromEntries(Object.entries(strange)) }).map(
      ({ addresses }) => addresses[0],
    )
    expect(codes).toEqual(['__proto__', 'constructor', 'toString'])
    const { validate: asks } = formWith({}, { required: ['constructor', 'toString', '__proto__'] })
    expect(asks({}).map(({ addresses }) => addresses[0])).toEqual(['constructor', 'toString', '__proto__'])
    expect(({} as Record<string, unknown>).department).toBeUndefined()
  })

  test.each([Number.POSITIVE_INFINITY, Number.NaN, JSON.parse('1e400') as number])(
    'finds %d, which is no number',
    (value) => {
      const data = { ...good, funds: { ...good.funds, income: { fiscal: { current: value } } } }
      expect(validate(data)).toMatchObject([{ code: 'schema.not_number', params: { value: String(value) } }])
    },
  )

  test.each(['１２.5', '1,000', 'NaN', '12'])('finds the text %s where a number belongs', (value) => {
    const data = { ...good, funds: { ...good.funds, income: { fiscal: { current: value } } } }
    expect(validate(data)).toMatchObject([{ code: 'schema.not_number', params: { value } }])
  })

  test.each([
    [0.29, 0.01, true],
    [0.07, 0.01, true],
    [0.295, 0.01, false],
    [33.3 + 33.3 + 33.4, 0.1, true],
    [1e21, 0.01, true],
    [1e-7, 0.01, false],
    [-2832.53, 0.01, true],
    [1.5, 0.5, true],
    [1.7, 0.5, false],
    [0, 0.01, true],
    [-0, 7, true],
  ])('holds %d against steps of %d in decimals', (value, step, isMultiple) => {
    const { validate: check } = formWith({ money: { type: 'number', multipleOf: step } })
    expect(check({ money: value }).map(({ code }) => code)).toEqual(isMultiple ? [] : ['schema.step'])
  })

  test('counts characters as Ajv does, whatever the text', () => {
    const schema = { type: 'object', properties: { text: { type: 'string', minLength: 3, maxLength: 5 } } }
    const stock = new Ajv2020({ strict: false }).compile(schema)
    const { errorsOf } = formWith(schema.properties)
    const texts = fc.array(fc.constantFrom('a', '中', '𠮷', '\ud842', '\udfb7', '👩‍👧'), { maxLength: 8 })
    fc.assert(
      fc.property(texts, (characters) => {
        const data = { text: characters.join('') }
        expect(errorsOf(data).length === 0).toBe(stock(data))
      }),
      { seed: 53, numRuns: 2000 },
    )
  })

  test('gives the verdict of stock Ajv with ajv-formats on everything but binary multiples', () => {
    const { compiled, errorsOf } = validatorOf(everyKeyword)
    const ajv = new Ajv2020({
      strict: false,
      strictNumbers: true,
      ownProperties: true,
      unicodeRegExp: true,
      multipleOfPrecision: 9,
    })
    const stock = addFormats.default(ajv).compile(compiled.schema)
    fc.assert(
      fc.property(piecesOf(compiled.schema, ['name']), (data) => {
        expect(errorsOf(data).length === 0, JSON.stringify(data)).toBe(stock(data))
      }),
      { seed: 54, numRuns: 1500 },
    )
  })

  test('reads dates and times as ajv-formats does', () => {
    const digits = fc
      .array(fc.constantFrom('0', '1', '2', '3', '9', '4'), { minLength: 2, maxLength: 2 })
      .map((two) => two.join(''))
    const dates = fc
      .tuple(fc.constantFrom('2024', '2023', '1900', '2000', '24'), digits, digits)
      .map((parts) => parts.join('-'))
    const times = fc
      .tuple(
        digits,
        digits,
        fc.constantFrom('00', '59', '61', '5'),
        fc.constantFrom('', '.5'),
        fc.constantFrom('Z', '+08:00', '-25:00', ''),
      )
      .map(([hours, minutes, seconds, part, zone]) => `${hours}:${minutes}:${seconds}${part}${zone}`)
    const both = fc.tuple(dates, fc.constantFrom('T', ' ', '_'), times).map((parts) => parts.join(''))
    const mails = fc
      .array(fc.constantFrom('a', 'B', '.', '-', '@', '1', 'gov.cn'), { maxLength: 9 })
      .map((parts) => parts.join(''))
    const samples = { date: dates, time: times, 'date-time': both, email: mails }
    for (const [format, texts] of Object.entries(samples)) {
      const properties = { text: { type: 'string', format } }
      const stock = addFormats.default(new Ajv2020({ strict: false })).compile({ type: 'object', properties })
      const { errorsOf } = formWith(properties)
      fc.assert(
        fc.property(texts, (text) => {
          expect(errorsOf({ text }).length === 0, `${format} ${text}`).toBe(stock({ text }))
        }),
        { seed: 55, numRuns: 1000 },
      )
    }
  })

  test('judges any data at all with findings, also when rows are no rows', () => {
    const { validate: check } = validatorOf(everyKeyword)
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        for (const finding of check(data as Json)) expect(finding.code).toMatch(/^schema\./)
      }),
      { seed: 56, numRuns: 500 },
    )
  })

  test('keeps so many errors and no more, with the verdict that all would give', () => {
    const row = { type: 'object', properties: { a: { type: 'number' } } }
    const { validate: check, errorsOf } = formWith({ rows: { type: 'array', maxItems: 10_000, items: row } })
    const rows = (count: number) => ({
      rows: Array.from({ length: count }, (_, n) => ({ id: `r${n}`, a: 'x' })),
    })
    expect(errorsOf(rows(limits.errors - 1))).toHaveLength(limits.errors - 1)
    expect(errorsOf(rows(100_000))).toHaveLength(limits.errors)
    expect(check(rows(10_001)).at(-1)).toMatchObject({ code: 'schema.more' })

    const { errorsOf: any } = formWith({
      rows: { anyOf: [{ type: 'array', items: row }, { type: 'array' }] },
    })
    expect(any(rows(5000))).toEqual([])
  })

  test('takes any schema, also one that no gate lets through', () => {
    const strange: JsonObject = {
      $async: true,
      type: ['object', 'frog'],
      properties: {
        a: { type: 5, enum: [{}], items: [{}], anyOf: [], pattern: '(' },
        b: 7,
        c: { format: 'odd', minimum: 'x' },
      },
      required: 'a',
      unevaluatedProperties: false,
      $dynamicRef: '#x',
      allOf: {},
    }
    const { validate: check } = validatorOf({ ...everyKeyword, schema: strange })
    expect(check({ a: 1, b: 2, c: 3 })).toEqual([])
  })
})
