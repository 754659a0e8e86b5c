import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStrictJson } from './strict-json.ts'

const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('strict JSON', () => {
  test('what JSON can say is read as the platform reads it', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (text, isIndented) => {
        fc.pre(!text.includes('__proto__') && !text.includes('\\u0000'))
        const shown = isIndented ? JSON.stringify(JSON.parse(text), null, 1) : text
        expect(readStrictJson(shown, 64)).toEqual({ ok: true, value: JSON.parse(shown) })
      }),
      { seed: 701, numRuns: 300 },
    )
  })

  test('what it lets through, the platform parses; what the platform refuses, it refuses', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '0.5e3',
      'true',
      'nul',
      ' ',
      '"\\u00',
      '\\',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        const text = parts.join('')
        const strict = readStrictJson(text, 64)
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        if (strict.ok) expect(parses).toBe(true)
        else expect(parses && strict.fault.problem === 'syntax').toBe(false)
      }),
      { seed: 702, numRuns: 3000 },
    )
  })

  test.each([
    ['a name that occurs twice', '{"a":1,"b":{"a":1},"a":2}', 'duplicate_key', 19],
    ['a name that occurs twice, once escaped', '{"a":1,"\\u0061":2}', 'duplicate_key', 7],
    ['a name that is a prototype', '{"x":{"__proto__":1}}', 'forbidden_key', 6],
    ['a name that is a prototype, escaped', '{"__pr\\u006fto__":1}', 'forbidden_key', 1],
    ['an escaped NUL', '["\\u0000"]', 'nul', 1],
    ['a raw NUL', '["a\0"]', 'nul', 3],
    ['half of a surrogate pair', '["\\ud83d"]', 'surrogate', 1],
    ['a number beyond all numbers', '[1e400]', 'number', 1],
    ['not a number', '[NaN]', 'syntax', 1],
    ['a number that begins with zero', '[012]', 'syntax', 2],
    ['a comma too many', '{"a":1,}', 'syntax', 7],
    ['nothing', '', 'syntax', 0],
    ['two values', '1 2', 'syntax', 2],
    ['a text that does not end', '["abc', 'syntax', 5],
    ['a bracket that closes a brace', '{"a":1]', 'syntax', 6],
  ])('%s is refused at its place', (_name, text, problem, at) => {
    expect(readStrictJson(text, 64)).toEqual({ ok: false, fault: { problem, at } })
  })

  test('a whole surrogate pair is a character like any other', () => {
    expect(readStrictJson('["\\ud83d\\ude00","𠮷"]', 64)).toEqual({ ok: true, value: ['😀', '𠮷'] })
  })

  test('as deep as allowed is read, one deeper is refused, a million deep is refused at once', () => {
    expect(readStrictJson(nest(64), 64).ok).toBe(true)
    expect(readStrictJson(nest(65), 64)).toEqual({ ok: false, fault: { problem: 'depth', at: 64 } })
    expect(readStrictJson(nest(1_000_000), 64)).toEqual({ ok: false, fault: { problem: 'depth', at: 64 } })
  })
})
