import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from './digest.ts'
import small from './fixtures/small.json' with { type: 'json' }
import type { Template } from './template.ts'

const template = small as unknown as Template

describe('digestOf', () => {
  test('is the SHA-256 of canonical JSON (RFC 8785)', () => {
    const notes = '“€$\u000f\n𝔄”'
    const canonical =
      '{"currency":{"decimals":2,"unit":"万元"},"form":"f","format":1,"notes":"“€$\\u000f\\n𝔄”","region":"420000","schema":{"b":[1,0.1,1e+30,4.5,0.002],"é":null},"title":"t","year":2024}'
    const small: Template = {
      year: 2024,
      title: 't',
      schema: { é: null, b: [1.0, 0.1, 1e30, 4.5, 2e-3] },
      region: '420000',
      notes,
      format: 1,
      form: 'f',
      currency: { unit: '万元', decimals: 2 },
    }
    expect(digestOf(small)).toBe(createHash('sha256').update(canonical).digest('hex'))
  })

  test('does not hang on the order of properties, and hangs on everything else', () => {
    const digest = digestOf(template)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(Object.entries(template), { minLength: Object.keys(template).length }),
        (entries) => {
          expect(digestOf(Object.fromEntries(entries) as unknown as Template)).toBe(digest)
        },
      ),
      { seed: 58, numRuns: 30 },
    )
    expect(digestOf({ ...template, rules: (template.rules ?? []).toReversed() })).not.toBe(digest)
  })
})
