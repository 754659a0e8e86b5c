import { expect, it } from 'vitest'
import { openLedger } from '../fixtures/ledger.fixture.ts'
import { rangeSum } from './range-sum.ts'

const money = ['money.staff.current', 'money.office.current', 'money.total.current']

it('adds figures exactly, computed ones too', () => {
  const form = openLedger()
  form.type('money.staff.current', '0.1')
  form.type('money.office.current', '0.2')
  expect(rangeSum(form, money)).toEqual({ filled: 3, sum: '0.60', mean: '0.20' })
  form.type('money.staff.current', '-10')
  form.type('money.office.current', '0.005')
  expect(rangeSum(form, money.slice(0, 2))).toEqual({ filled: 2, sum: '-9.995', mean: '-4.998' })
})

it('counts what is filled, and adds up nothing that does not belong together', () => {
  const form = openLedger()
  form.type('money.staff.current', '10')
  form.type('who', '周**')
  form.type('until', '2026')
  expect(rangeSum(form, ['money.staff.current', 'until', 'who'])).toEqual({
    filled: 3,
    sum: null,
    mean: null,
  })
  expect(rangeSum(form, [])).toEqual({ filled: 0, sum: null, mean: null })
})
