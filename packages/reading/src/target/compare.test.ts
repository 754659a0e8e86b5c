import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareTargets } from './compare.ts'
import { readTarget } from './target.ts'

const order = (a: string, b: string) => compareTargets(readTarget(a), readTarget(b))

test.each([
  ['≥98%', '≥95%', 'tighter'],
  ['≥95%', '≥98%', 'looser'],
  ['≥95%', '不低于 95％', 'same'],
  ['>95%', '≥95%', 'tighter'],
  ['≤3起', '<3起', 'looser'],
  ['≤2起', '≤3起', 'tighter'],
  ['10-20个', '5-30个', 'tighter'],
  ['同比下降3%', '同比下降5%', 'looser'],
  ['较上年增长5%', '较2020年增长5%', 'different'],
  ['2024年6月底前', '2024年12月底前', 'tighter'],
  ['2024年第三季度前', '2024年12月底前', 'different'],
  ['2024年第三季度前', '2024年三季度前', 'same'],
  ['100%', '≤100%', 'different'],
  ['100%', '100%', 'same'],
  ['100%', '95%', 'different'],
  ['=100%', '≥98%', 'tighter'],
  ['=95%', '≥98%', 'different'],
  ['≤3起', '=0起', 'looser'],
  ['95%左右', '≥90%', 'different'],
  ['≥95%', '≤95%', 'different'],
  ['≥5个', '≥5次', 'different'],
  ['≥1万元', '≥10000元', 'different'],
  ['健全', '健 全', 'same'],
  ['健全', '合理', 'different'],
  ['零失误', '零事故', 'different'],
  ['零失误', '零失误', 'same'],
  ['是', '否', 'different'],
  ['每月10日前', '每月5日前', 'different'],
  ['新建2座、改建3座', '新建2座、改建3座', 'same'],
  ['A≥5，B≤3', 'A≥4，B≤5', 'tighter'],
  ['A≥5，B≤3', 'A≥4，B≤2', 'different'],
  ['/', '≥5', 'unreadable'],
  ['≥≤5', '≥5', 'unreadable'],
])('%s beside %s: %s', (a, b, expected) => {
  expect(order(a, b)).toBe(expected)
})

const target = fc
  .tuple(fc.constantFrom('≥', '≤', '>', '<', '=', '约', ''), fc.nat(20), fc.constantFrom('%', '个'))
  .map((parts) => parts.join(''))
const mirror = {
  tighter: 'looser',
  looser: 'tighter',
  same: 'same',
  different: 'different',
  unreadable: 'unreadable',
}

test('seen from the other side, tighter is looser', () => {
  fc.assert(
    fc.property(target, target, (a, b) => {
      expect(order(b, a)).toBe(mirror[order(a, b)])
      expect(order(a, a)).toBe('same')
    }),
    { seed: 12, numRuns: 1000 },
  )
})

test('what is tighter than a tighter one is tighter', () => {
  fc.assert(
    fc.property(target, target, target, (a, b, c) => {
      if (order(a, b) === 'tighter' && order(b, c) === 'tighter') expect(order(a, c)).toBe('tighter')
    }),
    { seed: 13, numRuns: 2000 },
  )
})
