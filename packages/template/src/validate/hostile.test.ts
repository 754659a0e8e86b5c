import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import type { Json, JsonObject } from '@tianbao/edit'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { everyKeyword } from '../fixtures/every-keyword.ts'
import { limits } from '../limits.ts'
import { textFormats } from '../meta-schema/schema.ts'
import { readPattern } from '../patterns/read-pattern.ts'
import { createErrors, createValidator } from './create-validator.ts'
import { validatorSource } from './validator-source.ts'

/** Far above what a busy machine needs, far below what these cases take where nothing guards. */
const SECONDS = 2

function compiledOf(properties: JsonObject, more: JsonObject = {}) {
  const { compiled, findings } = compileTemplate({
    ...everyKeyword,
    schema: { type: 'object', properties, ...more },
  })
  if (!compiled) throw new Error(JSON.stringify(findings))
  return compiled
}

function timed<T>(work: () => T): { readonly value: T; readonly seconds: number } {
  const start = performance.now()
  const value = work()
  return { value, seconds: (performance.now() - start) / 1000 }
}

function codesOf(properties: JsonObject, data: Json) {
  const validate = createValidator(compiledOf(properties))
  const { value, seconds } = timed(() => validate(data))
  expect(seconds).toBeLessThan(SECONDS)
  return value.map((finding) => finding.code)
}

describe('hostile patterns', () => {
  test.each([
    ['^(a|a)*$', `${'a'.repeat(60)}!`],
    ['^(a|a)*$', `${'a'.repeat(100_000)}!`],
    ['^([\\u4e00-\\u9fa5]+)+$', `${'中'.repeat(20_000)}!`],
    ['^(.*)(.*)(.*)(.*)(.*)z$', 'a'.repeat(100_000)],
    ['[一-龥]{1,200}$', `${'中'.repeat(100_000)}!`],
  ])('%s is done with a text that it does not fit', (pattern, text) => {
    expect(codesOf({ a: { type: 'string', pattern } }, { a: text })).toEqual(['schema.pattern'])
  })

  test('take a backtracking engine ever longer: doubling with each character', () => {
    const pattern = '^(a|a)*$'
    const text = `${'a'.repeat(22)}!`
    const reading = readPattern(pattern)
    if (!reading.ok) throw new Error('The pattern does not read.')
    reading.expression.test(text)
    const linear = timed(() => reading.expression.test(text))
    const backtracking = timed(() => new RegExp(pattern).test(text))
    expect(backtracking.value).toBe(linear.value)
    expect(backtracking.seconds).toBeGreaterThan(20 * linear.seconds)
  })

  test('are held against so many characters of a form, and fit none beyond', () => {
    const rows = {
      type: 'array',
      items: { type: 'object', properties: { a: { type: 'string', pattern: '^a*$' } } },
    }
    const validate = createValidator(compiledOf({ rows }))
    const text = 'a'.repeat(limits.patternCharacters / 2)
    const form = (...texts: readonly string[]) => ({ rows: texts.map((a, n) => ({ id: `r${n}`, a })) })
    expect(validate(form(text, text))).toEqual([])
    expect(validate(form(text, text, 'a'))).toMatchObject([
      { code: 'schema.pattern', addresses: ['rows#r2.a'] },
    ])
    expect(validate(form(text, text))).toEqual([])
  })

  test.each(textFormats)('the format %s is done with long texts', (format) => {
    for (const piece of ['a', '1', 'a.', '-', '2024-', 'a@', '0-', ':']) {
      expect(codesOf({ a: { type: 'string', format } }, { a: piece.repeat(50_000) })).toEqual([
        'schema.format',
      ])
    }
  })
})

describe('hostile data', () => {
  const rows = {
    type: 'array',
    maxItems: 10_000,
    items: { type: 'object', properties: { a: { type: 'number', maximum: 1 } } },
  }
  const bad = (count: number) => ({
    rows: Array.from({ length: count }, (_, n) => ({ id: `r${n}`, a: 'x' })),
  })

  test.each([10_001, 100_000])('%d rows of wrong values end in a bounded list of findings', (count) => {
    const codes = codesOf({ rows }, bad(count))
    expect(codes[0]).toBe('schema.many')
    expect(codes.length).toBeLessThanOrEqual(limits.errors + 1)
  })

  test('stock Ajv keeps an error for every one of them', () => {
    const stock = new Ajv2020({ strict: false, allErrors: true }).compile({ properties: { rows } })
    stock(bad(10_001))
    expect(stock.errors?.length).toBeGreaterThan(10_000)
  })

  test('long texts are counted once', () => {
    const schema = { a: { type: 'string', minLength: 60_000, maxLength: 60_000 } }
    expect(codesOf(schema, { a: '𠮷'.repeat(60_000) })).toEqual([])
    expect(codesOf(schema, { a: '中'.repeat(100_000) })).toEqual(['schema.long'])
  })

  test.each([
    ['0.29 is no multiple of 0.01', { multipleOf: 0.01 }, 0.29],
    ['Infinity is a number', { type: 'number' }, Number.POSITIVE_INFINITY],
  ])('without our settings %s', (_, schema, value) => {
    const stock = new Ajv2020({ strict: false, strictNumbers: false }).compile(schema)
    const { length } = codesOf({ a: schema }, { a: value })
    expect(stock(value)).toBe(length > 0)
  })

  test('without own properties an empty object has a constructor', () => {
    const schema = { required: ['constructor', 'toString'] }
    expect(new Ajv2020({ strict: false, ownProperties: false }).compile(schema)({})).toBe(true)
    expect(createErrors(compiledOf({}, schema))({})).toHaveLength(2)
  })
})

describe('previews', () => {
  test('500 of them leave the heap as it was', () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const preview = (n: number) => {
      const compiled = compiledOf({
        [`f${n}`]: { type: 'string', maxLength: n, pattern: `^a{1,${(n % 90) + 1}}$` },
      })
      return createValidator(compiled)({}).length + validatorSource(compiled).length
    }
    for (let n = 0; n < 20; n++) preview(n)
    collect()
    const before = process.memoryUsage().heapUsed
    for (let n = 0; n < 500; n++) preview(n)
    collect()
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(20 * 1024 * 1024)
  })
})
