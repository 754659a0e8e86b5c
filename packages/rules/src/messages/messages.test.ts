import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { missingMessages } from '@tianbao/finding'
import { describe, expect, test } from 'vitest'
import { rulesMessages } from './messages.ts'

const source = fileURLToPath(new URL('..', import.meta.url))
const files = readdirSync(source).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
const text = files.map((file) => readFileSync(`${source}${file}`, 'utf8')).join('\n')
const codes = [...text.matchAll(/'(rules\.[a-z_.]+)'/g)].map(([, code = '']) => code)
const reasons = [...text.matchAll(/give\('([a-z_]+)'/g)].map(([, reason]) => `rules.portable.${reason}`)

describe.each(Object.entries(rulesMessages))('the sentences in %s', (_, messages) => {
  test('cover every code that this room gives, and no other', () => {
    const given = [...codes, ...reasons].filter((code) => code !== 'rules.portable.log')
    expect(missingMessages(given, messages)).toEqual([])
    expect(
      Object.keys(messages).filter((code) => !given.includes(code) && code !== 'rules.portable.log'),
    ).toEqual([])
  })
})

test('both languages fill the same holes', () => {
  const holes = (sentence: string) => [...new Set(sentence.match(/\{[a-z]+/g))].sort()
  for (const [code, sentence] of Object.entries(rulesMessages['zh-CN']))
    expect([code, holes(sentence)]).toEqual([code, holes(rulesMessages.en[code as never] ?? '')])
})
