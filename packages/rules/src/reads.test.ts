import { describe, expect, test } from 'vitest'
import type { Logic } from './logic.ts'
import cases from './reads.cases.json' with { type: 'json' }
import { deepReads, placeText, readsOf } from './reads.ts'
import { operators } from './testing/programs.ts'

/** The paths that a logic reads; those of which only the place itself matters in parentheses. */
function told(logic: Logic): { readonly reads: readonly string[]; readonly isWider: boolean } {
  const reading = readsOf(logic, operators)
  const reads = [...reading.reads, ...deepReads(reading.origin)]
  const deep = new Set(reads.filter(({ isDeep }) => isDeep).map(placeText))
  const shallow = reads.filter((read) => !read.isDeep && !deep.has(placeText(read))).map(placeText)
  return {
    reads: [...deep, ...[...new Set(shallow)].map((path) => `(${path})`)].sort(),
    isWider: reading.isWider,
  }
}

describe('what a logic reads', () => {
  test.each(
    cases as readonly {
      readonly logic: Logic
      readonly reads: readonly string[]
      readonly isWider?: boolean
      readonly name: string
    }[],
  )('$name', ({ logic, reads, isWider = false }) => {
    expect(told(logic)).toEqual({ reads: [...reads].sort(), isWider })
  })

  test('stays small, however often a rule says the same', () => {
    let logic: Logic = { merge: [{ var: 'a' }, { var: 'b' }] }
    for (let i = 0; i < 5; i += 1) logic = { merge: [logic, logic, { reduce: [logic, { var: '' }, logic] }] }
    expect(told(logic).reads.length).toBeLessThan(12)
  })
})
