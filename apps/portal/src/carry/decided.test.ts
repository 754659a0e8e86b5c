import { expect, test } from 'vitest'
import { decidedValues, isAnswered, restOf } from './decided.ts'

const question = {
  at: 'basic.current',
  title: '2023年基本支出',
  text: '297.93',
  amount: 297.93,
  decimals: 2,
  ground: null,
  to: [
    { at: 'staff.last', title: '2023年人员类' },
    { at: 'running.last', title: '2023年运转类' },
  ],
}
const said = (staff: string, running = '') =>
  new Map([
    ['staff.last', staff],
    ['running.last', running],
  ])

test('what is left of an amount is exact, however its parts are written', () => {
  expect(restOf(question, new Map())).toBe(297.93)
  expect(restOf(question, said('257.95'))).toBe(39.98)
  expect(restOf(question, said('２５７．９５', '39.98'))).toBe(0)
  expect(restOf(question, said('约二百'))).toBeNull()
})

test('a question is answered when all of its amount is told; what was not said is not sent', () => {
  expect(isAnswered(question, said('257.95'))).toBe(false)
  expect(isAnswered(question, said('257.95', '39.98'))).toBe(true)
  expect(isAnswered({ ...question, amount: 0 }, new Map())).toBe(false)
  expect(isAnswered({ ...question, amount: 0 }, said('0', '0'))).toBe(true)
  expect(decidedValues([question], new Map())).toEqual([])
  expect(decidedValues([question], said(' 257.95 '))).toEqual([
    { at: 'basic.current', to: [{ at: 'staff.last', text: '257.95' }] },
  ])
})
