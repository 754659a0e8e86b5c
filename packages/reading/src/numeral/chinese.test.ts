import fc from 'fast-check'
import { expect, test } from 'vitest'
import { scanChinese } from './chinese.ts'

const names = '零一二三四五六七八九'

/** A section below ten thousand, as people say it: 一千零五, 一百一十二. */
function section(value: number): string {
  let said = ''
  let gap = false
  for (const [size, name] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) {
      gap = said !== ''
      continue
    }
    said += `${gap ? '零' : ''}${names.charAt(digit)}${name}`
    gap = false
  }
  return said
}

function inChinese(value: number): string {
  if (value === 0) return '零'
  const [high, low] = [Math.floor(value / 10_000), value % 10_000]
  const gap = high > 0 && low > 0 && low < 1000 ? '零' : ''
  const said = `${high > 0 ? `${section(high)}万` : ''}${gap}${section(low)}`
  return value >= 10 && value < 20 ? said.slice(1) : said
}

test('every number up to a hundred million reads back from how it is said', () => {
  fc.assert(
    fc.property(fc.oneof(fc.nat(20_000), fc.nat(99_999_999)), (value) => {
      const said = inChinese(value)
      expect(scanChinese(said, 0)).toMatchObject({ ok: true, decimal: String(value), end: said.length })
    }),
    { seed: 4, numRuns: 1500 },
  )
})

test.each([
  '一百二',
  '一千五十',
  '三五',
  '七八',
  '十十',
  '百',
  '万',
  '一百一百',
  '二十万万',
  '零百',
  '一万亿亿',
])('%s can be read in two ways or in none, so it is not read', (text) => {
  expect(scanChinese(text, 0)?.ok).toBe(false)
})

test('where no numeral begins there is none', () => {
  expect(scanChinese('健全', 0)).toBeNull()
})
