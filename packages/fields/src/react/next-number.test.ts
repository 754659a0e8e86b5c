import { expect, test } from 'vitest'
import { nextNumber, repeatsNumber } from './next-number.ts'

test.each([
  ['1.推动落地', '2.'],
  ['9. 保障运转', '10. '],
  ['3、接待', '4、'],
  ['（二）做好会务', '（三）'],
  ['  (4) 值班', '  (5) '],
  ['十、档案', '十一、'],
  ['二十九、其他', '三十、'],
  ['①会务', '②'],
  ['⑳最后', ''],
  ['九十九、完', ''],
  ['1.5万元用于培训', ''],
  ['2024年完成', ''],
  ['一是推动落地', ''],
  ['推动落地', ''],
  ['1.', ''],
  ['', ''],
])('after “%s” comes “%s”', (line, next) => {
  expect(nextNumber(line)).toBe(next)
})

test.each([
  ['2.', '2.', true],
  ['2.', '2、', true],
  ['10. ', '10.', true],
  ['（三）', '（三）', true],
  ['  (5) ', '(5)', true],
  ['②', '②', true],
  ['2.', '2.推进改革', true],
  ['②', '②会务', true],
  ['2.', '2', false],
  ['2.', '2.5', false],
  ['2.', '2.5万元用于培训', false],
  ['2.', '3.', false],
  ['2.', '接', false],
  ['', '2.', false],
])('behind an offered “%s”, “%s” is the same number typed: %s', (offer, typed, isSame) => {
  expect(repeatsNumber(offer, typed)).toBe(isSame)
})
