import { readClause } from '@tianbao/reading'
import { describe, expect, test } from 'vitest'
import { settingsOf } from '../settings.ts'
import { scoreRow } from './score-row.ts'
import { readSeveral, severalCounted } from './several-counts.ts'

const settings = settingsOf({ partStep: 'whole' })
const clause = '每发生一起事故扣2分，每次投诉扣1分'
const of = (actual: string) => scoreRow({ clause, actual, points: 10 }, settings)

test('a clause names the things that it counts', () => {
  const { rule } = readClause(clause)
  expect(rule && severalCounted(rule)).toEqual(['事故', '投诉'])
  const one = readClause('每发生一起扣5分').rule
  expect(one && severalCounted(one)).toBeNull()
})

describe('several counts in one cell', () => {
  test.each([
    ['事故1起，投诉2次', [1, 2]],
    ['投诉２次；发生事故 1 起', [1, 2]],
    ['无事故、投诉3次', [0, 3]],
    ['均未发生', [0, 0]],
  ])('%s', (text, counts) => {
    expect(readSeveral(['事故', '投诉'], text)).toEqual(counts)
  })

  test.each([
    '3',
    '事故1起',
    '事故1起，事故2起，投诉0',
    '火灾1起，投诉0次',
    '事故若干，投诉2次',
    '事故-1起，投诉0次',
  ])('%s is none: nothing is guessed', (text) => {
    expect(readSeveral(['事故', '投诉'], text)).toBeNull()
  })

  test('a name that may mean two of them means none', () => {
    expect(readSeveral(['国家级表彰', '省级表彰'], '表彰2个，省级表彰1个')).toBeNull()
  })
})

test('a row is scored by them; else its cell says how to write them, and a person may give the points', () => {
  expect(of('事故1起，投诉2次')).toMatchObject({ state: 'scored', points: 6, input: { counts: [1, 2] } })
  expect(of('3')).toMatchObject({
    state: 'manual',
    points: null,
    problems: [{ code: 'scoring.counts_open', cell: 'actual', params: { names: ['事故', '投诉'] } }],
  })
})
