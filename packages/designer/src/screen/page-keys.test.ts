import { expect, it } from 'vitest'
import { canvasKeys } from '../canvas/canvas-keys.ts'
import { designerMessages } from '../messages/messages.ts'
import { pageCommandOf, pageKeys } from './page-keys.ts'

const press = (key: string, more: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

it.each([
  [press('F8'), 'problem'],
  [press('F8', { shiftKey: true }), 'problem_back'],
  [press('.', { ctrlKey: true }), 'fix'],
  [press('f', { ctrlKey: true }), 'find'],
  [press('s', { ctrlKey: true }), 'point'],
  [press('p', { ctrlKey: true }), 'paper'],
  [press('P', { ctrlKey: true, shiftKey: true }), 'preview'],
  [press('x', { ctrlKey: true }), null],
])('%j asks the page for %s', (pressed, does) => {
  expect(pageCommandOf(pressed, true)).toBe(does)
})

it('a letter is a key only while nothing is typed', () => {
  expect(pageCommandOf(press('?', { shiftKey: true }), false)).toBe('keys')
  expect(pageCommandOf(press('?', { shiftKey: true }), true)).toBeNull()
})

it('no key is one of the page and of the canvas, and each has its words', () => {
  const own = pageKeys.flatMap(({ keys }) => keys)
  const taken = new Set(canvasKeys.flatMap(({ keys }) => keys))
  expect(own.filter((key) => taken.has(key))).toEqual([])
  expect(
    pageKeys.filter(({ words }) => words !== undefined && !(words in designerMessages['zh-CN'])),
  ).toEqual([])
})
