import fc from 'fast-check'
import { expect, it } from 'vitest'
import { breakWords } from './break-words.ts'

it.each([
  ['指标值确定依据', ['指标值', '确定', '依据']],
  ['可持续发展能力', ['可持续', '发展', '能力']],
  ['运行成本', ['运行', '成本']],
  ['部门（单位）名称', ['部门', '（单位）', '名称']],
  ['预期当年实现值', ['预期', '当年', '实现值']],
  ['', []],
])('the label %j may be broken between its words', (text, words) => {
  expect(breakWords(text)).toEqual(words)
})

it('nothing is lost, and no piece begins with what ends a sentence', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'指标值确定依据（）、，“”12%*：') }), (text) => {
      const pieces = breakWords(text)
      expect(pieces.join('')).toBe(text)
      expect(pieces.slice(1).filter((piece) => /^[，、）：]/.test(piece))).toEqual([])
    }),
    { seed: 132, numRuns: 300 },
  )
})
