import fc from 'fast-check'
import { expect, test } from 'vitest'
import { spanOfPointer } from './pointer-span.ts'

test('a value that stands in a text is found by its pointer', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), (compact) => {
      const value: unknown = JSON.parse(compact)
      const text = JSON.stringify(value, null, 2)
      const walk = (at: unknown, pointer: string): void => {
        const span = spanOfPointer(text, pointer)
        expect(span && JSON.parse(text.slice(span.from, span.to))).toEqual(at)
        if (typeof at !== 'object' || at === null) return
        for (const [name, within] of Object.entries(at))
          walk(within, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)
      }
      walk(value, '')
    }),
    { seed: 222, numRuns: 60 },
  )
})

test('what is not there is nowhere, also in a text that is no JSON', () => {
  expect(spanOfPointer('{"a": 1}', '/b')).toBeNull()
  expect(spanOfPointer('{"a": 1}', '/a/b')).toBeNull()
  expect(spanOfPointer('{"a": ', '/a')).not.toEqual({ from: 0, to: 6 })
})
