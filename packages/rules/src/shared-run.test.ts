import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharedRun } from './shared-run.ts'

/** The same by trying every run of a, longest first. */
function byTrying(a: string, b: string): number {
  const characters = [...a]
  for (let length = characters.length; length > 0; length -= 1)
    for (let start = 0; start + length <= characters.length; start += 1)
      if (b.includes(characters.slice(start, start + length).join(''))) return length
  return 0
}

const few = fc.string({ unit: fc.constantFrom('绩', '效', 'a', '𠀀'), maxLength: 24 })

test('a shared run stands in both texts, and none is longer', () => {
  fc.assert(
    fc.property(few, few, (a, b) => {
      const run = sharedRun(a, b)
      expect(a.includes(run) && b.includes(run)).toBe(true)
      expect([...run].length).toBe(byTrying(a, b))
    }),
    { seed: 20220100, numRuns: 1000 },
  )
})

test('of several as long, the one that b has first is told', () => {
  expect(sharedRun('督查督办和综合调研', '综合调研，督查督办')).toBe('综合调研')
})

test('long texts of one character take no longer than their length', () => {
  const [a, b] = ['效'.repeat(50_000), `${'效'.repeat(49_999)}绩`]
  expect(sharedRun(a, b)).toHaveLength(49_999)
})
