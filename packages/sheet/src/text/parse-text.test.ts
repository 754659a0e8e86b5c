import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fillText, formatText } from './format-text.ts'
import { parseText } from './parse-text.ts'
import cases from './text.cases.json' with { type: 'json' }
import type { TextPart } from './text-part.ts'

describe('parseText', () => {
  for (const { text, parts } of cases) {
    it(`reads ${JSON.stringify(text)}`, () => expect(parseText(text)).toEqual(parts))
  }

  it('reads back what formatText writes', () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,5}$/)
    const part: fc.Arbitrary<TextPart> = fc.oneof(
      fc.string({ minLength: 1, unit: fc.constantFrom('年', '{', '}', '$', 'a', ' ') }).map((text) => ({
        kind: 'literal' as const,
        text,
      })),
      fc.record({
        kind: fc.constant('variable' as const),
        name,
        offset: fc.integer({ min: -9999, max: 9999 }),
      }),
      fc.record({
        kind: fc.constant('field' as const),
        path: fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('.')),
      }),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(parseText(formatText(parts))).toEqual(joinLiterals(parts))
      }),
      { seed: 30, numRuns: 500 },
    )
  })

  it('loses nothing of any text, and what it writes is well formed', () => {
    const unit = fc.constantFrom('{', '}', '$', '.', 'a', '年', '-', '1')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        const again = parseText(formatText(parseText(text)))
        expect(again.every((part) => part.kind !== 'literal' || part.fault === undefined)).toBe(true)
        const plain = (parts: readonly TextPart[]) => fillText(parts, (hole) => JSON.stringify(hole))
        expect(plain(again)).toBe(plain(parseText(text)))
      }),
      { seed: 31, numRuns: 1000 },
    )
  })

  it('looks at each brace of a hostile text once', () => {
    for (const text of [
      '{'.repeat(200_001),
      '{a'.repeat(100_000),
      '}{'.repeat(100_000),
      '{$'.repeat(100_000),
    ]) {
      expect(fillText(parseText(text), () => '').length).toBeGreaterThan(0)
    }
  })
})

function joinLiterals(parts: readonly TextPart[]): TextPart[] {
  const joined: TextPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'literal' && last?.kind === 'literal') {
      joined[joined.length - 1] = { kind: 'literal', text: last.text + part.text }
    } else joined.push(part)
  }
  return joined
}
