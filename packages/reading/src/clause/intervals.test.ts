import { expect, test } from 'vitest'
import { readClause } from './clause.ts'
import { intervalsSaid } from './intervals.ts'

test.each([
  ['[80,90)得4分', '80≤x<90得4分'],
  ['完成率∈(5%,10%]', '完成率为5%<x≤10%'],
  ['(80,90)', '(80,90)'],
  ['1,200元', '1,200元'],
])('%s is %s, as long as it was', (text, said) => {
  expect(intervalsSaid(text)).toBe(said)
  expect(said).toHaveLength(text.length)
})

test('a clause of intervals is read as its bands, and its words stand where they were typed', () => {
  const { rule, phrases } = readClause('[90,100]得5分;[80,90)得4分;[0,80)得0分')
  expect(rule?.parts[0]).toMatchObject({ model: 'bands' })
  expect(phrases.some(({ text }) => text.includes('[80,90)'))).toBe(true)
})
