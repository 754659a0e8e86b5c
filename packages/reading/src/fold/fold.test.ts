import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test('full-width digits, letters and signs become ASCII', () => {
  expect(fold('１２３，４５６．７８％')).toBe('123,456.78%')
  expect(fold('ＡＢｃ：（）；')).toBe('ABc:();')
})

test('signs that look alike become one', () => {
  expect(fold('≧≦⩾⩽＞﹥＜＝')).toBe('≥≤≥≤>><=')
  expect(fold('−–—―－﹣')).toBe('------')
  expect(fold('～〜')).toBe('~~')
  expect(fold('％﹪')).toBe('%%')
})

test('blanks of every width become a space, and go at the ends', () => {
  expect(fold('　1 　2\t\n')).toBe('1  2')
})

test('characters that nobody sees go', () => {
  expect(fold('\ufeff9\u200b5\u202e%')).toBe('95%')
})

test('what has a meaning of its own stays', () => {
  expect(fold('①m²㎡½℃“三公”生僻字𠮷')).toBe('①m²㎡½℃“三公”生僻字𠮷')
})

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
    { seed: 1, numRuns: 200 },
  )
})
