import { expect, it } from 'vitest'
import { say } from './messages.ts'
import { formReactMessages } from './room-messages.ts'

it('every word of the page is there in both languages, with the same holes', () => {
  const holes = (text: string | undefined) =>
    [...(text ?? '').matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()
  const { 'zh-CN': chinese, en } = formReactMessages
  expect(Object.keys(en)).toEqual(Object.keys(chinese))
  for (const code of Object.keys(chinese)) expect(holes(en[code]), code).toEqual(holes(chinese[code]))
})

it('a word that does not exist is a bug of ours, told by its code', () => {
  expect(() => say('page.nothing')).toThrow('"page.nothing"')
})
