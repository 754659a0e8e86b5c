import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { versionsMessages } from './messages.ts'

const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('messages'))
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))
const steps = sources
  .flatMap((source) => [...source.matchAll(/step\(\w+, '([a-z_]+)'/g)])
  .map(([, why]) => `versions.resolve_${why}`)
const codes = Object.keys(versionsMessages['zh-CN'])

test.each(['zh-CN', 'en'] as const)('every code has a sentence in %s, and none is too many', (language) => {
  expect(Object.keys(versionsMessages[language]).sort()).toEqual([...codes].sort())
  const said = new Set(codes)
  for (const code of steps) expect(said, code).toContain(code)
})
