import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../lint/lint-rules.ts'
import { schemaCodes } from '../verdict/schema-findings.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const tables = { 'zh-CN': zhCN, en }

/** Finding codes that stand in the source of this room. */
const written = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('messages'))
  .flatMap(
    (file) =>
      readFileSync(new URL(`../${file}`, import.meta.url), 'utf8').match(
        /'(?:gate|lint|read|schema)\.[a-z_]+'/g,
      ) ?? [],
  )
  .map((quoted) => quoted.slice(1, -1))
/** Codes made of parts. */
const made = ['gate.pattern_syntax', 'gate.pattern_long', 'gate.pattern_large']
const codes = [
  ...new Set([...written, ...schemaCodes, ...made, ...lintRules.map((rule) => `lint.${rule.id}`)]),
].sort()

describe('messages', () => {
  test.each(['zh-CN', 'en'] as const)(
    'have a sentence in %s for every code, and none too many',
    (language) => {
      expect(Object.keys(tables[language]).sort()).toEqual(codes)
    },
  )

  test('have the same holes in both languages', () => {
    const holes = (text: string | undefined) => (text?.match(/\{\w+/g) ?? []).sort()
    for (const code of codes) {
      expect(holes(en[code]), code).toEqual(holes(zhCN[code]))
    }
  })
})
