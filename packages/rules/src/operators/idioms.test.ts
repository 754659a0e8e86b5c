import type { Json } from '@tianbao/edit'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluate } from '../evaluate.ts'
import type { Logic } from '../logic.ts'
import { standardOperators } from './standard.ts'

// Copies of the operators are not known to those around them: no idiom is seen, and each part runs by itself.
const apart = standardOperators.map((operator) => ({ ...operator }))

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    '',
    '甲',
    '甲乙',
    '12.5',
    0.1,
    0.2,
    33.333_333_333_333_336,
    1e15,
    1e308,
    [1, '甲'],
    {},
  ),
  fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 100),
)
const part = fc.constantFrom('current', 'current.points', 'current.a.b', 'current.length', 'accumulator')
const item = fc.oneof(value, fc.record({ points: value, a: fc.record({ b: value }) }))
const word = fc.constantFrom<Logic>('甲', '乙', '', '1', 1, { var: 'word' })
const place = fc.constantFrom<Logic>(
  { var: 'text' },
  { var: 'text' },
  { var: 'other' },
  { cat: [{ var: 'text' }, '甲'] },
)

test('a sum written as a reduce is what its parts make of it', () => {
  fc.assert(
    fc.property(fc.array(item, { maxLength: 6 }), part, part, value, (list, a, b, initial) => {
      const logic = { reduce: [{ var: 'list' }, { '+': [{ var: a }, { var: b }] }, initial] }
      expect(evaluate(logic, { list }, standardOperators)).toEqual(evaluate(logic, { list }, apart))
    }),
    { seed: 24, numRuns: 2000 },
  )
})

test('words looked for one after the other are found as if each were looked for by itself', () => {
  const search = fc.tuple(word, place).map(([one, whole]): Logic => ({ in: [one, whole] }))
  fc.assert(
    fc.property(
      fc.array(search, { minLength: 1, maxLength: 4 }),
      value,
      value,
      value,
      (or, text, other, one) => {
        const data = { text, other, word: one }
        expect(evaluate({ or }, data, standardOperators)).toEqual(evaluate({ or }, data, apart))
      },
    ),
    { seed: 25, numRuns: 2000 },
  )
})
