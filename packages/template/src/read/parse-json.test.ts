import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from './parse-json.ts'
import { whereJsonEnds } from './where-json-ends.ts'

const roomy = { bytes: 1024 * 1024, depth: 32 }

function refusal(text: string, limits = roomy) {
  return parseJson(text, limits).findings?.[0]
}

describe('parseJson', () => {
  test('reads what JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const { value, findings } = parseJson(text, roomy)
        if (findings) expect(findings[0]?.code).toMatch(/^read\.(character|number)$/)
        else expect(value).toEqual(JSON.parse(text))
      }),
      { seed: 50, numRuns: 500 },
    )
  })

  test('refuses what is no JSON and says where', () => {
    expect(refusal('{"a": 1,\n "b": }')).toMatchObject({
      code: 'read.not_json',
      params: { line: 2, column: 7 },
    })
    expect(refusal('')).toMatchObject({ code: 'read.not_json', params: { line: 1, column: 1 } })
    expect(refusal('[1, 2')).toMatchObject({ params: { line: 1, column: 6 } })
    expect(refusal('[1, 2}')).toMatchObject({ params: { line: 1, column: 6 } })
    expect(refusal('[1,]')).toMatchObject({ params: { line: 1, column: 4 } })
    expect(refusal('[01]')).toMatchObject({ params: { line: 1, column: 3 } })
    expect(refusal('{} {}')).toMatchObject({ params: { line: 1, column: 4 } })
    expect(refusal('{"a": NaN}')).toMatchObject({ code: 'read.not_json' })
    expect(refusal('"open')).toMatchObject({ code: 'read.not_json' })
  })

  test('says of every cut text that it ends where it was cut, or before', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.nat(), (text, n) => {
        const cut = text.slice(0, n % (text.length + 1))
        let isWhole = true
        try {
          JSON.parse(cut)
        } catch {
          isWhole = false
        }
        expect(whereJsonEnds(text)).toBe(text.length)
        expect(whereJsonEnds(cut)).toBeLessThanOrEqual(cut.length)
        if (isWhole) expect(whereJsonEnds(cut)).toBe(cut.length)
      }),
      { seed: 50, numRuns: 500 },
    )
  })

  test('refuses a key that stands twice in one object, however it is written', () => {
    expect(refusal('{"a": 1, "b": {"a": 2}, "\\u0061" \n : 3}')).toMatchObject({
      code: 'read.repeated_key',
      params: { key: 'a', line: 1 },
    })
    expect(refusal('[{"a": "a"}, {"a": ["a", "a"]}]')).toBeUndefined()
  })

  test('tells keys from values, and sees a key again among many', () => {
    const keys = Array.from({ length: 40 }, (_, n) => `"k${n}": "k${n}"`)
    expect(refusal(`{${keys.join(',')}}`)).toBeUndefined()
    for (const again of ['k0', 'k11', 'k12', 'k13', 'k39']) {
      expect(refusal(`{${keys.join(',')}, "${again}": 1}`)).toMatchObject({ params: { key: again } })
    }
    expect(refusal('{"a": {"b": [1, {"b": 1}]}, "b": "a", "c": ["a", "b", "c"]}')).toBeUndefined()
    expect(refusal('{"a": {}, "a": 1}')).toMatchObject({ code: 'read.repeated_key' })
    expect(refusal('{"a": [{"x": 1}, 2], "a": 1}')).toMatchObject({ code: 'read.repeated_key' })
  })

  test('finds the end of a text behind any number of backslashes', () => {
    for (let count = 0; count < 6; count++) {
      const text = JSON.stringify({ a: '\\'.repeat(count), b: `${'\\'.repeat(count)}"`, c: 1 })
      expect(parseJson(text, roomy).value).toEqual(JSON.parse(text))
    }
  })

  test('keeps __proto__ an ordinary key', () => {
    const { value } = parseJson('{"__proto__": {"a": 1}}', roomy)
    expect(Object.keys(value as object)).toEqual(['__proto__'])
  })

  test('takes exactly so many levels and refuses one more', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(refusal(nested(32))).toBeUndefined()
    expect(refusal(nested(33))).toMatchObject({ code: 'read.deep' })
    expect(refusal(nested(20_000))).toMatchObject({ code: 'read.deep' })
  })

  test('takes exactly so many bytes and refuses one more', () => {
    const limits = { bytes: 12, depth: 3 }
    expect(refusal('"一二三a"', limits)).toBeUndefined()
    expect(refusal('"一二三ab"', limits)).toMatchObject({ code: 'read.large' })
  })

  test.each(['"\0"', '"\\u0000"', '"\ud800"', '"\\ud800"', '{"\\udfff": 1}'])(
    'refuses NUL and lone surrogates, also written as escapes: %j',
    (text) => {
      expect(refusal(text)).toMatchObject({ code: 'read.character' })
    },
  )

  test('takes characters beyond the basic plane in both spellings', () => {
    expect(parseJson('["𠮷", "\\ud842\\udfb7"]', roomy).value).toEqual(['𠮷', '𠮷'])
  })

  test.each(['1e400', '-1e400', '1234567890123456789012345', '0.12345678901234567891', '9007199254740993'])(
    'refuses a number that would not stay what it is: %s',
    (text) => {
      expect(refusal(`[${text}]`)).toMatchObject({ code: 'read.number', params: { text } })
    },
  )

  test.each([
    '0',
    '-0',
    '0.1',
    '1e5',
    '1E+05',
    '9007199254740991',
    '100000000000000000000',
    '2832.530000000000000',
    '5e-324',
  ])('takes a number that stays what it is: %s', (text) => {
    expect(parseJson(text, roomy).value).toBe(Number(text))
  })
})

test('a long text that is never ended is refused at once', () => {
  const start = process.cpuUsage().user
  expect(whereJsonEnds(`{"a":"${'a'.repeat(200_000)}`)).toBe(5)
  // Trying every way through it would take longer than the world stands.
  expect(process.cpuUsage().user - start).toBeLessThan(2_000_000)
})
