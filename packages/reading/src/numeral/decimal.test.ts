import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, decimalOf, exactNumber, shifted } from './decimal.ts'

const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

test('every finite number is its own decimal text, and no zero is negative', () => {
  fc.assert(
    fc.property(finite, (value) => {
      expect(exactNumber(decimalOf(value))).toBe(value === 0 ? 0 : value)
      expect(decimalOf(value)).not.toMatch(/e/)
    }),
    { seed: 2, numRuns: 1000 },
  )
})

test('shifting there and back gives the same digits', () => {
  fc.assert(
    fc.property(finite, fc.integer({ min: -12, max: 12 }), (value, places) => {
      const decimal = decimalOf(value)
      expect(shifted(shifted(decimal, places), -places)).toBe(decimal)
    }),
    { seed: 3, numRuns: 500 },
  )
})

test('shifting is exact where binary floats are not', () => {
  expect(shifted('0.29', -4)).toBe('0.000029')
  expect(shifted('1.005', 4)).toBe('10050')
  expect(shifted('-12', -2)).toBe('-0.12')
})

test('the canonical form has no idle zeros', () => {
  expect(canonical('', '007', '500')).toBe('7.5')
  expect(canonical('-', '0', '00')).toBe('0')
})

test('a text with more digits than a number keeps is no exact number', () => {
  expect(exactNumber('9007199254740993')).toBeNull()
  expect(exactNumber(`1${'0'.repeat(400)}`)).toBeNull()
})
