import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { schemaCodes } from '../verdict/schema-findings.ts'
import { templateMessages } from './messages.ts'

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
const codes = [...new Set([...written, ...schemaCodes])].sort()

describe('messages', () => {
  test.each(['zh-CN', 'en'] as const)(
    'have a sentence in %s for every code, and none too many',
    (language) => {
      expect(Object.keys(templateMessages[language]).sort()).toEqual(codes)
    },
  )

  test('have the same holes in both languages', () => {
    const holes = (text: string | undefined) => (text?.match(/\{\w+/g) ?? []).sort()
    for (const code of codes) {
      expect(holes(templateMessages.en[code]), code).toEqual(holes(templateMessages['zh-CN'][code]))
    }
  })
})
