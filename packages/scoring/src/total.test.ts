import { describe, expect, test } from 'vitest'
import { gradeOf, usualGrades } from './grade.ts'
import { settingsOf } from './settings.ts'
import { type ScoredItem, totalOf } from './total.ts'

const item = (id: string, full: number | null, points: number | null, applies = true): ScoredItem => ({
  id,
  full,
  points,
  applies,
})
const rows = [item('a', 10, 9.33), item('b', 50, 41.5), item('c', 30, 30), item('d', 10, 8)]

describe('a total', () => {
  test('is the sum of its rows, and rows without points count for nothing', () => {
    expect(totalOf([...rows, item('e', null, null)], settingsOf({}))).toEqual({
      points: 88.83,
      sum: 88.83,
      full: 100,
      conversion: null,
      open: [],
      leftOut: [],
    })
  })

  test('waits for a row that is not scored, and names it', () => {
    expect(totalOf([...rows, item('e', 5, null)], settingsOf({}))).toMatchObject({
      points: null,
      open: ['e'],
    })
  })

  test('leaves out what does not apply, and converts the rest to the total', () => {
    const some = [item('a', 10, 9), item('b', 40, 37), item('c', 50, null, false)]
    expect(totalOf(some, settingsOf({}))).toMatchObject({
      points: 92,
      sum: 46,
      full: 50,
      conversion: { sum: 46, over: 100, under: 50, kept: 0 },
      leftOut: ['c'],
    })
    expect(totalOf(some, settingsOf({ notApplicable: 'full' })).points).toBe(96)
    expect(totalOf(some, settingsOf({ notApplicable: 'zero' })).points).toBe(46)
  })

  test('of rows that are worth another sum is converted where the template says so', () => {
    const some = [item('a', 20, 18), item('b', 30, 28)]
    expect(totalOf(some, settingsOf({})).points).toBe(46)
    expect(totalOf(some, settingsOf({ conversion: 'to-total' })).points).toBe(92)
  })

  test('converts rows beside those that count as they stand to what these leave', () => {
    const execution = { ...item('execution', 10, 9), conversion: 'none' as const }
    const some = [execution, item('a', 20, 18), item('b', 30, 27)]
    expect(totalOf(some, settingsOf({ conversion: 'to-total' }))).toMatchObject({
      points: 90,
      sum: 54,
      full: 60,
      conversion: { sum: 45, over: 90, under: 50, kept: 9 },
    })
    const own = [item('execution', 10, 9), { ...item('a', 50, 45), conversion: 'to-total' as const }]
    expect(totalOf(own, settingsOf({})).points).toBe(90)
  })

  test('lets a row settle otherwise what becomes of it where it does not apply', () => {
    const full = { ...item('c', 50, null, false), notApplicable: 'full' as const }
    expect(totalOf([item('a', 50, 40), full], settingsOf({}))).toMatchObject({ points: 90, leftOut: [] })
    const zero = { ...full, notApplicable: 'zero' as const }
    expect(totalOf([item('a', 50, 40), zero], settingsOf({ notApplicable: 'full' })).points).toBe(40)
  })

  test('of nothing that applies is nothing', () => {
    expect(totalOf([item('a', 10, 1, false)], settingsOf({})).points).toBeNull()
  })
})

describe('grades', () => {
  test.each([
    [100, '优'],
    [90, '优'],
    [89.99, '良'],
    [89.5, '良'],
    [80, '良'],
    [79.99, '中'],
    [60, '中'],
    [59.99, '差'],
    [0, '差'],
    [-1, null],
    [null, null],
  ])('of %s is %s: bands are half-open', (points, grade) => {
    expect(gradeOf(points, usualGrades)).toBe(grade)
  })
})
