import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isoDate, lastDay } from './date/date.ts'
import {
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  readDate,
  readMoney,
  readNumber,
  readPercent,
  readTarget,
  readYear,
} from './index.ts'

const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value))
const days = fc
  .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, day]) => isoDate(year, month, 1 + (day % lastDay(year, month))))

const languages = [
  { name: 'number', read: readNumber, format: formatNumber, values: numbers },
  { name: 'percent', read: readPercent, format: formatPercent, values: numbers },
  {
    name: 'money',
    read: (text: string) => {
      const reading = readMoney(text, '万元')
      return reading.ok ? { ...reading, value: reading.value.amount } : reading
    },
    format: formatMoney,
    values: numbers,
  },
  { name: 'date', read: readDate, format: formatDate, values: days },
]

describe.each(languages)('$name', ({ read, format, values }) => {
  test('what is formatted reads back as the same value', () => {
    fc.assert(
      fc.property(values as fc.Arbitrary<never>, (value) => {
        expect((read as (text: string) => unknown)(format(value))).toMatchObject({ ok: true, value })
      }),
      { seed: 5, numRuns: 300 },
    )
  })

  test('any text is read or refused with an issue', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = read(text)
        if (reading.ok) expect(reading.value).toBeDefined()
        else expect(reading.issue).toMatch(/^[a-z_]+$/)
      }),
      { seed: 6, numRuns: 300 },
    )
  })
})

const hostile = [
  '9',
  '1,',
  '1.',
  '.',
  ',',
  '-',
  '+',
  '一',
  '十',
  '零',
  '万',
  '百分之',
  '%',
  '年',
  '2024年',
  '1月',
  '(',
  ')',
  ' ',
  '1 ',
  '　',
  '\n',
  '\u200b',
  '≥',
  '不',
  '约',
  '零违规',
  '个',
  '、',
  '1个',
  '①',
  'a',
  '\ud842',
  '/',
  '人/',
  '1-',
  '同比',
  '“',
].map((unit) => unit.repeat(Math.ceil(100_000 / unit.length)))

test.each([
  ['number', readNumber],
  ['percent', readPercent],
  ['money', (text: string) => readMoney(text, '万元')],
  ['date', readDate],
  ['year', readYear],
  ['target', (text: string) => readTarget(text)],
] as const)('%s takes texts of 100,000 characters in its stride', { timeout: 10_000 }, (_, read) => {
  for (const text of hostile) {
    for (const spelled of [text, `1${text}1`]) expect(read(spelled)).toBeDefined()
  }
})
