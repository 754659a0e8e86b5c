import { readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import { createJudging } from './judging.ts'
import type { Reading, Verdict } from './protocol.ts'

function read(text: string): Reading {
  const reply = createJudging()({ ask: 'read', text })
  if (reply.reply !== 'read') throw new Error(JSON.stringify(reply))
  return reply.reading
}

function check(schema: Json, data: Json): Verdict {
  const judging = createJudging()
  const reading = judging({ ask: 'read', text: JSON.stringify(schema) })
  expect(reading).toMatchObject({ reading: { fault: null } })
  const reply = judging({ ask: 'check', data })
  if (reply.reply !== 'check') throw new Error(JSON.stringify(reply))
  return reply.verdict
}

describe('a text is read', () => {
  it.each([
    ['{"type":"object",}', '第 1 行第 18 个字符'],
    ['{"a":1\n"b":2}', '第 2 行'],
    ['', '第 1 行'],
    ['[1,2]', '{ }'],
    ['"text"', '{ }'],
    ['{"a":1,"a":2}', '第 1 行'],
    [`${'{"a":'.repeat(2000)}1${'}'.repeat(2000)}`, '256'],
    [`${'['.repeat(20_000)}${']'.repeat(20_000)}`, '256'],
    ['{"format":1,"schema":{}}', ''],
  ])('%.40s is refused, and why', (text, words) => {
    const reading = read(text)
    expect(reading.is).toBe('unreadable')
    expect(reading.is === 'unreadable' && reading.remarks[0]?.text).toContain(words)
    expect(JSON.stringify(reading)).not.toMatch(/"text":"(read|gate)\./)
  })

  it('as a template, with what the gate says', () => {
    const path = new URL(
      '../../../../../templates/hubei-ezhou/department-goal-2024/template.json',
      import.meta.url,
    )
    const reading = read(readFileSync(path, 'utf8'))
    expect(reading).toMatchObject({ is: 'template', compiled: { form: 'department-goal', year: 2024 } })
  })

  it.each([
    [{ type: 'object' }, '2019-09'],
    [{ $schema: 'http://json-schema.org/draft-07/schema#' }, 'draft-07'],
    [{ $schema: 'https://json-schema.org/draft/2019-09/schema' }, '2019-09'],
    [{ $schema: 'https://json-schema.org/draft/2020-12/schema' }, '2020-12'],
    [{ type: 'array', prefixItems: [{}] }, '2020-12'],
  ])('%j is a schema of %s', (schema, draft) => {
    expect(read(JSON.stringify(schema))).toMatchObject({ is: 'schema', draft, fault: null })
  })

  it('as an example of RJSF, with its hints and data', () => {
    const example = { schema: { type: 'string' }, uiSchema: { 'ui:widget': 'textarea' }, formData: '甲' }
    expect(read(JSON.stringify(example))).toMatchObject({
      is: 'schema',
      schema: example.schema,
      ui: example.uiSchema,
      data: '甲',
    })
  })

  it('and what publishing would refuse is told, in words', () => {
    const reading = read('{"type":"object","properties":{"Name":{"type":"array"}}}')
    if (reading.is !== 'schema') throw new Error(reading.is)
    expect(reading.gate.length).toBeGreaterThanOrEqual(2)
    for (const { text } of reading.gate) expect(text).toMatch(/[\u4e00-\u9fa5].*。$/)
  })
})

describe('data is checked', () => {
  const remarks = (verdict: Verdict) => (verdict.of === 'schema' ? verdict.remarks : [])

  it.each<[Json, Json, string, string]>([
    [{ required: ['a'], properties: { a: { title: '单位' } } }, {}, '/a', '单位没有填。'],
    [
      { properties: { a: { type: 'integer', title: '人数' } } },
      { a: 1.5 },
      '/a',
      '人数要填整数，现在是“1.5”。',
    ],
    [{ properties: { 'a/b': { maxLength: 1 } } }, { 'a/b': '甲乙' }, '/a~1b', 'a/b超过 1 个字。'],
    [{ items: { type: 'string' } }, [1], '/0', '第 1 行要填文字，现在是“1”。'],
    [{ additionalProperties: false }, { x: 1 }, '/x', '这张表里没有“x”。'],
    [{ format: 'ipv4' }, '10.0.0.256', '', '这里“10.0.0.256”的写法不对。'],
    [{ format: 'no-such-format', minLength: 3 }, 'x', '', '这里不足 3 个字。'],
    [{ oneOf: [{ type: 'string' }, { type: 'null' }] }, 1, '', '这里不合任何一种填法。'],
    [{ oneOf: [{ type: 'string' }, {}, { minLength: 5 }] }, '甲', '', '这里同时合几种填法，只能合一种。'],
    [
      { oneOf: [{ properties: { a: { minimum: 0 } }, required: ['a'] }, { required: ['b'] }] },
      { a: -1 },
      '/a',
      'a是 −1，不能小于 0。',
    ],
    [{ $ref: '#/definitions/a', definitions: { a: { type: 'null' } } }, 1, '', '这里“1”的类型不对。'],
    [{ type: 'string', pattern: '^(?!x)' }, 'xy', '', '这里“xy”的写法不合规定。'],
  ])('%j of %j', (schema, data, at, text) => {
    expect(remarks(check(schema, data))).toEqual([{ severity: 'error', at, text }])
  })

  it('a part that refers elsewhere is not judged, and the rest is', () => {
    const schema = {
      properties: { a: { $ref: 'http://example.org/x' }, b: { $ref: '#/nowhere' }, c: { type: 'null' } },
    }
    expect(remarks(check(schema, { a: 1, b: 1, c: 1 })).map(({ at }) => at)).toEqual(['/c'])
  })

  it('a pattern that would never end in a browser ends', () => {
    expect(remarks(check({ pattern: '^(a|a)*$' }, `${'a'.repeat(60)}!`))).toHaveLength(1)
  })

  it('errors without number are counted, and the first are told', () => {
    const verdict = check(
      { items: { type: 'string' } },
      Array.from({ length: 900 }, () => 1),
    )
    expect(verdict).toMatchObject({ count: 900 })
    expect(remarks(verdict)).toHaveLength(200)
  })

  it('a schema that cannot be compiled says why, and stays a schema', () => {
    expect(read('{"type":"string","pattern":"("}')).toMatchObject({ is: 'schema', fault: expect.any(String) })
  })

  it('references that double at each level are compiled one by one', () => {
    const definitions = Object.fromEntries(
      Array.from({ length: 61 }, (_, level) => [
        `a${level}`,
        level === 60
          ? { type: 'string' }
          : {
              properties: {
                x: { $ref: `#/definitions/a${level + 1}` },
                y: { $ref: `#/definitions/a${level + 1}` },
              },
            },
      ]),
    )
    expect(remarks(check({ definitions, $ref: '#/definitions/a0' }, { x: { x: 1 } }))).toEqual([])
  })
})
