import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineDiff } from './line-diff.ts'

const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 }).map((lines) => lines.join('\n'))

test('what a difference takes away and adds makes of one text the other', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = lineDiff(before, after)
      const gone = new Set(changes.flatMap(({ kind, line }) => (kind === 'removed' ? [line] : [])))
      const come = new Map(
        changes.flatMap(({ kind, line, text }) => (kind === 'added' ? [[line, text]] : [])),
      )
      const rest = before.split('\n').filter((_, index) => !gone.has(index + 1))
      const made: string[] = []
      while (rest.length > 0 || come.has(made.length + 1))
        made.push(come.get(made.length + 1) ?? rest.shift() ?? '')
      expect(made.join('\n')).toBe(after)
    }),
    { seed: 221, numRuns: 500 },
  )
})

test('one changed line is one taken away and one added', () => {
  expect(lineDiff('a\nb\nc', 'a\nx\nc')).toEqual([
    { kind: 'removed', line: 2, text: 'b' },
    { kind: 'added', line: 2, text: 'x' },
  ])
  expect(lineDiff('a', 'a')).toEqual([])
})

test('two texts that share nothing are compared in bounded time', () => {
  const many = (letter: string) => Array.from({ length: 20_000 }, (_, n) => `${letter}${n}`).join('\n')
  expect(lineDiff(many('a'), many('b'))).toHaveLength(40_000)
})
