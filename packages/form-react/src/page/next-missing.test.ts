import { expect, it } from 'vitest'
import { nextMissing } from './next-missing.ts'

const order = ['a', 'b', 'c', 'd', 'e']

it.each([
  ['after where one stands', ['b', 'd'], 'c', 1, 'd'],
  ['before it', ['b', 'd'], 'c', -1, 'b'],
  ['around the end', ['b', 'd'], 'e', 1, 'b'],
  ['around the beginning', ['b', 'd'], 'a', -1, 'd'],
  ['from one to the next', ['b', 'd'], 'b', 1, 'd'],
  ['the same again, where there is no other', ['b'], 'b', 1, 'b'],
  ['the first, from nowhere', ['d', 'b'], null, 1, 'b'],
  ['the last, from nowhere', ['d', 'b'], null, -1, 'd'],
  ['what stands outside of the table, after the table', ['d', 'outside'], 'd', 1, 'outside'],
] as const)('%s', (_, missing, stands, by, found) => {
  expect(nextMissing(missing, order, stands, by)).toBe(found)
})

it('is none where nothing is missing', () => {
  expect(nextMissing([], order, 'a', 1)).toBeNull()
})
