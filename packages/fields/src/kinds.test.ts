import type { Json, JsonObject } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FieldContext } from './kind.ts'
import cases from './kinds.cases.json' with { type: 'json' }
import { fieldKind, fieldKinds } from './kinds.ts'
import { fieldsMessages } from './messages/messages.ts'

const enumeration = ['计划标准', '行业标准', '历史标准', '预算支出标准', '其他']
const schemas: Readonly<Record<string, JsonObject>> = {
  choice: { type: 'string', enum: enumeration },
  choices: { type: 'array', items: { type: 'string', enum: enumeration }, uniqueItems: true },
}

function contextFor(id: string): FieldContext {
  return { decimals: 2, unit: '万元', year: 2024, schema: schemas[id] ?? {} }
}

const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const words = fc.string({ unit: fc.constantFrom(...'健全ab 12，。\n\t　“”𠮷') })
const values: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  integer: fc.maxSafeInteger(),
  decimal: numbers,
  money: numbers,
  percent: numbers,
  points: numbers,
  year: fc.integer({ min: 1000, max: 9999 }),
  date: fc.constantFrom('2024-02-29', '1999-12-31', '2026-01-01'),
  choice: fc.constantFrom(...enumeration),
  choices: fc.subarray(enumeration, { minLength: 1 }),
  flag: fc.boolean(),
  phone: fc.constantFrom(
    '027-6083****',
    '0722626****',
    '13800000000',
    '+86 27 60831234转8001',
    '027-1234567、7654321',
  ),
}

describe.each(fieldKinds.map((kind) => ({ id: kind.id, kind })))('$id', ({ id, kind }) => {
  const context = contextFor(id)

  test('a value that it holds reads back from how it is shown', () => {
    fc.assert(
      fc.property(values[id] ?? words, (candidate) => {
        if (!kind.holds(candidate, context)) return
        expect(kind.read(kind.format(candidate, context), context)).toMatchObject({
          ok: true,
          value: candidate,
        })
        expect(kind.read(kind.print(candidate, context), context)).toMatchObject({
          ok: true,
          value: candidate,
        })
      }),
      { seed: 31, numRuns: 200 },
    )
  })

  test('what it reads is a value that it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(words, fc.string({ unit: 'binary' }), fc.constantFrom(...enumeration, '12', '是', '2024')),
        (text) => {
          const typed = kind.read(text, context)
          if (typed.ok && typed.value !== undefined) expect(kind.holds(typed.value, context)).toBe(true)
        },
      ),
      { seed: 32, numRuns: 300 },
    )
  })

  test('an empty text is no value', () => {
    for (const text of ['', ' ', '　', '\n \t'])
      expect(kind.read(text, context)).toEqual({ ok: true, value: undefined })
  })

  test('texts of 100,000 characters are taken or refused, with a short message', { timeout: 5000 }, () => {
    for (const unit of [
      '9',
      '1,',
      '一',
      '、',
      ' ',
      '\n',
      '\u202e',
      '027',
      '(',
      '是',
      '计划标准、',
      '\ud842',
      'a\n',
    ]) {
      const typed = kind.read(unit.repeat(Math.ceil(100_000 / unit.length)), context)
      if (!typed.ok) expect(JSON.stringify(typed.params).length).toBeLessThan(400)
    }
  })

  test('shows any stored value, a text that it could not read as it was typed', () => {
    fc.assert(
      fc.property(fc.jsonValue() as fc.Arbitrary<Json>, (value) => {
        expect(typeof kind.format(value, context)).toBe('string')
        expect(typeof kind.print(value, context)).toBe('string')
        if (typeof value === 'string' && !kind.holds(value, context))
          expect(kind.format(value, context)).toBe(value)
      }),
      { seed: 33, numRuns: 200 },
    )
  })

  test('has its name in two languages, and a schema and settings that are objects', () => {
    expect(kind.title.zh).toMatch(/[\u4e00-\u9fa5]/)
    expect(kind.title.en).toMatch(/^[A-Z]/)
    expect(kind.schema.type).toBeDefined()
    expect(kind.props).toMatchObject({ type: 'object' })
    expect(Object.isFrozen(kind)).toBe(true)
    expect(fieldKind(id)).toBe(kind)
  })
})

test.each(cases)('$kind: “$text”', ({ kind: id, text, value, issue, note, shown, printed }) => {
  const kind = fieldKind(id)
  if (kind === undefined) throw new Error(`A case names the kind "${id}", which does not exist.`)
  const context = contextFor(id)
  const typed = kind.read(text, context)
  if (issue !== undefined) {
    expect(typed).toMatchObject({ ok: false, issue })
    return
  }
  expect(typed).toMatchObject({ ok: true, value })
  expect(typed.ok ? typed.note?.code : undefined).toBe(note)
  if (shown !== undefined) expect(kind.format(value as Json, context)).toBe(shown)
  if (printed !== undefined) expect(kind.print(value as Json, context)).toBe(printed)
})

test('every issue and note has a sentence in both languages', () => {
  const codes = cases.flatMap(({ issue, note }) =>
    [issue ?? [], note === undefined ? [] : `note.${note}`].flat(),
  )
  for (const code of codes) {
    expect(Object.hasOwn(fieldsMessages['zh-CN'], code), code).toBe(true)
    expect(Object.hasOwn(fieldsMessages.en, code), code).toBe(true)
  }
  expect(Object.keys(fieldsMessages.en)).toEqual(Object.keys(fieldsMessages['zh-CN']))
  expect(Object.keys(fieldsMessages['zh-CN']).filter((code) => !codes.includes(code))).toEqual([])
})

test('there is no kind of an unknown name', () => {
  expect(fieldKind('constructor')).toBeUndefined()
})
