import { expect, test } from 'vitest'
import { alignRows, displayWidth } from './align.ts'
import { plainText } from './plain-text.ts'

test('a Chinese character takes two columns, also beyond the BMP and as punctuation', () => {
  expect(displayWidth('ab指标𠮷，　')).toBe(2 + 4 + 2 + 2 + 2)
})

test('rows stand in columns, and end without blanks', () => {
  expect(
    alignRows([
      ['指标', 'a', '一'],
      ['x', 'bcd', ''],
    ]),
  ).toEqual(['指标  a    一', 'x     bcd'])
})

test('a text on one line has nothing in it that a terminal would obey', () => {
  expect(plainText('a\n b\u001b[31mc\u202ed\u0007')).toBe('a b�[31mc�d�')
})
