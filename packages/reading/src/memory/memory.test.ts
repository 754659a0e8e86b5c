import { expect, test } from 'vitest'
import { createMemory } from './memory.ts'

test('what is remembered is made once, the oldest goes first, and long keys are not kept', () => {
  const made: string[] = []
  const memory = createMemory<string>({ most: 2, longest: 3 })
  const ask = (key: string) =>
    memory(key, () => {
      made.push(key)
      return key.toUpperCase()
    })
  for (const key of ['a', 'a', 'b', 'c', 'b', 'a', 'long', 'long']) expect(ask(key)).toBe(key.toUpperCase())
  expect(made).toEqual(['a', 'b', 'c', 'a', 'long', 'long'])
})
