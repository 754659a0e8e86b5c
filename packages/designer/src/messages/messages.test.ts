import { readdirSync, readFileSync } from 'node:fs'
import { templateMessages } from '@tianbao/template'
import { expect, it } from 'vitest'
import { designerMessages, say } from './messages.ts'

const { 'zh-CN': chinese, en } = designerMessages
const sources = readdirSync(new URL('..', import.meta.url), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes('.test.') && !file.startsWith('messages'))
  .map((file) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'))

it('every word of the designer is there in both languages, with the same holes', () => {
  const holes = (text: string | undefined) =>
    [...(text ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()
  expect(Object.keys(en).sort()).toEqual(Object.keys(chinese).sort())
  for (const code of Object.keys(chinese)) expect(holes(en[code]), code).toEqual(holes(chinese[code]))
})

it('every word that is said is there', () => {
  const said = sources.flatMap((source) =>
    [...source.matchAll(/\bsay\(\s*'([^']+)'/g)].map(([, code]) => code ?? ''),
  )
  const steps = sources.flatMap((source) =>
    [...source.matchAll(/'(step\.[a-z_]+)'/g)].map(([, code]) => code ?? ''),
  )
  const known = { ...templateMessages['zh-CN'], ...chinese }
  expect([...new Set([...said, ...steps])].filter((code) => !Object.hasOwn(known, code))).toEqual([])
})

it('a word that does not exist is a bug of ours, told by its code', () => {
  expect(() => say('designer.nothing')).toThrow('"designer.nothing"')
})
