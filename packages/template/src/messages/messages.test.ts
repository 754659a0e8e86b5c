import { readdirSync, readFileSync } from 'node:fs'
import type { Messages } from '@tianbao/finding'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../lint/lint-rules.ts'
import { schemaCodes } from '../verdict/error-finding.ts'
import { en } from './en.ts'
import { schemaMessages } from './schema-messages.ts'
import { zhCN } from './zh-CN.ts'

const tables: Readonly<Record<'zh-CN' | 'en', Messages>> = {
  'zh-CN': { ...zhCN, ...schemaMessages['zh-CN'] },
  en: { ...en, ...schemaMessages.en },
}

const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('messages'))
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))

/** Finding codes that stand in the source of this room. */
const written = sources
  .flatMap((source) => source.match(/'(?:gate|lint|read|schema|template)\.[a-z_]+'/g) ?? [])
  .map((quoted) => quoted.slice(1, -1))
/** Why formulas are not read: `failed('too_long'`, `this.fail('unexpected'`. */
const unread = sources
  .flatMap((source) => [
    ...source.matchAll(/(?:failed|\.fail|\.failAt)\((?:\w+, )?'([a-z_]+)'/g),
    ...source.matchAll(/\.failAt\(token, [^?]+\? '([a-z_]+)' :/g),
  ])
  .map(([, why]) => `formula.${why}`)
/** Why commands are refused: `notDone('row_empty')`. */
const refusals = sources
  .flatMap((source) => [...source.matchAll(/notDone\('([a-z_]+)'/g)])
  .map(([, why]) => `template.refused_${why}`)
/** Codes made of parts. */
const made = ['gate.pattern_syntax', 'gate.pattern_long', 'gate.pattern_large']
const codes = [
  ...new Set([
    ...written,
    ...refusals,
    ...unread,
    ...schemaCodes,
    ...made,
    ...lintRules.map((rule) => `lint.${rule.id}`),
  ]),
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
      expect(holes(tables.en[code]), code).toEqual(holes(tables['zh-CN'][code]))
    }
  })
})
