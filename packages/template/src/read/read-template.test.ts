import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import small from '../fixtures/small.json' with { type: 'json' }
import { fromJson, readTemplate } from './read-template.ts'

const text = JSON.stringify(small)
/** A file of every format that there was, as it was written then. They are never edited. */
const formats = new URL('../fixtures/formats/', import.meta.url)

function codesOf(changed: object) {
  return readTemplate(JSON.stringify({ ...small, ...changed })).findings?.map(({ code, addresses }) => [
    code,
    ...addresses,
  ])
}

describe('readTemplate', () => {
  test('reads a template as it was written', () => {
    expect(readTemplate(text).template).toEqual(small)
  })

  test('writes the order of properties down where the file does not', () => {
    const schema = {
      type: 'object',
      properties: { b: { type: 'object', properties: { z: {}, y: {} } }, a: {} },
    }
    expect(readTemplate(JSON.stringify({ ...small, schema })).template?.schema).toEqual({
      type: 'object',
      'x-order': ['b', 'a'],
      properties: { b: { type: 'object', 'x-order': ['z', 'y'], properties: { z: {}, y: {} } }, a: {} },
    })
  })

  test('names what is missing, unknown or of another type, by its address', () => {
    const { title: _, ...untitled } = small
    expect(readTemplate(JSON.stringify(untitled)).findings).toEqual([
      { code: 'read.missing', severity: 'error', addresses: ['title'], params: { name: 'title' } },
    ])
    expect(codesOf({ color: 'red' })).toEqual([['read.unknown', 'color']])
    expect(codesOf({ year: '2024' })).toEqual([['read.type', 'year']])
    expect(codesOf({ schema: [] })).toEqual([['read.type', 'schema']])
    expect(codesOf({ rules: [{ id: 'a', type: 'chek', logic: true }] })).toEqual([
      ['read.choice', 'rules#a.type'],
    ])
  })

  test('names a band by its id, and the kinds of band that there are', () => {
    const sheet = { ...small.sheet, bands: [{ id: 'odd', band: 'circle' }] }
    expect(readTemplate(JSON.stringify({ ...small, sheet })).findings).toEqual([
      {
        code: 'read.choice',
        severity: 'error',
        addresses: ['sheet.bands#odd.band'],
        params: { choices: ['grid', 'table', 'stack'] },
      },
    ])
  })

  test.each(readdirSync(formats))('still opens %s', (file) => {
    const { template, findings } = readTemplate(readFileSync(new URL(file, formats), 'utf8'))
    expect(findings).toBeUndefined()
    expect(template?.format).toBe(1)
  })

  test('refuses a file without a format, and one of a later format', () => {
    expect(readTemplate('{}').findings).toMatchObject([{ code: 'read.format' }])
    expect(readTemplate('[]').findings).toMatchObject([{ code: 'read.type' }])
    expect(readTemplate('{"format": 2}').findings).toMatchObject([
      { code: 'read.format_newer', params: { format: 2 } },
    ])
  })

  test('brings an older file to the present format, step by step', () => {
    const older = { ...small, format: 1, titel: small.title }
    const steps = [
      {
        to: 2,
        reason: 'The title was misspelt.',
        step: ({ titel, ...rest }: Record<string, unknown>) => ({ ...rest, title: titel }) as never,
      },
    ]
    expect(fromJson(older, steps).template?.title).toBe('小表')
    expect(fromJson(older).findings).toMatchObject([{ code: 'read.unknown', addresses: ['titel'] }])
  })
})
