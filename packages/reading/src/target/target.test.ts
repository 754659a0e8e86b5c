import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTarget } from './format.ts'
import cases from './target.cases.json' with { type: 'json' }
import { readTarget } from './target.ts'
import type { TargetReading } from './target-reading.ts'
import wordings from './wordings.cases.json' with { type: 'json' }

type Row = readonly [
  text: string,
  kind: string,
  operator: string | null,
  value: unknown,
  unit: string | null,
  rest?: object,
]

const rows = wordings as unknown as readonly Row[]
const texts = [...cases.map((one) => one.text), ...rows.map(([text]) => text)]

describe('wordings of real and typical forms', () => {
  test.each(cases)('$id $text reads as its case says', ({ text, expected }) => {
    expect(readTarget(text)).toEqual(expected)
  })

  test.each(rows.map((row) => ({ row, text: row[0], kind: row[1] })))('$text is of kind $kind', ({ row }) => {
    const [text, kind, operator, value, unit, rest = {}] = row
    const reading = readTarget(text)
    // A word that was taken as typed is not written twice in a case.
    const qualitative = reading.qualitative === text ? text : null
    expect(reading).toEqual({ kind, operator, value, unit, qualitative, ...rest })
  })
})

/** Issues about how a value is written; what is formatted is written plainly. */
const spelling =
  /^(trailing|leading|unit_alias|duplicate|remark|以下|value_in_prose|ambiguous|operator_missing|type_|unit_conflict)/

function essence({ issues = [], ...reading }: TargetReading): object {
  return { ...reading, issues: issues.filter((issue) => !spelling.test(issue)) }
}

describe('laws', () => {
  test('a reading that is formatted reads back as the same', () => {
    for (const text of texts) {
      const reading = readTarget(text)
      const plain = formatTarget(reading)
      if (plain !== null) expect(essence(readTarget(plain)), text).toEqual(essence(reading))
    }
  })

  const operators = ['≥', '≤', '>', '<', '=', '不低于', '不超过', '大于', '小于', '约', '至少', '']
  const units = ['%', '个', '次', '万元', '人/年', '个工作日', '公里', '‰', '个百分点', '人/10万人']
  const amounts = fc.oneof(
    fc.nat(1_000_000),
    fc.integer({ min: 1, max: 99_999 }).map((whole) => whole / 100),
  )

  test('any operator, number and unit reads whole, whatever the spacing and the width of its signs', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(
        fc.constantFrom(...operators),
        amounts,
        fc.constantFrom(...units),
        (operator, amount, unit) => {
          const plain = readTarget(`${operator}${amount}${unit}`)
          expect(plain).toMatchObject({ kind: 'number', value: amount, unit })
          expect(readTarget(` ${operator} ${amount} 　${unit} `)).toEqual(plain)
          expect(readTarget(wide(`${operator}${amount}${unit}`))).toEqual(plain)
        },
      ),
      { seed: 7, numRuns: 300 },
    )
  })

  test('two bounds that contradict each other are never a number', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('%', '个', '次', ''), (amount, unit) => {
        for (const text of [
          `≥${amount}${unit}以内`,
          `不超过${amount}${unit}以上`,
          `≥≤${amount}${unit}`,
          `约${amount}${unit}以上`,
        ]) {
          expect(readTarget(text)).toMatchObject({ kind: 'invalid', issues: ['operator_conflict'] })
        }
      }),
      { seed: 8, numRuns: 100 },
    )
  })

  test('words never get a number', () => {
    const words = '健全合理规范明显优化完善提升效果良好服务群众按时及时有效持续改进'
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }), (letters) => {
        const reading = readTarget(letters.join(''))
        expect(reading).toMatchObject({ kind: 'qualitative', operator: '定性', value: null, unit: null })
      }),
      { seed: 9, numRuns: 300 },
    )
  })

  test('pieces of wordings put together in any order are read or refused, and a number is one that is written', () => {
    const pieces = texts.filter((text) => text.length < 12)
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 3 }), (parts) => {
        const text = parts.join('')
        const { kind, value } = readTarget(text)
        if (kind !== 'number' || typeof value !== 'number' || value === 0) return
        const digits = text.normalize('NFKC').replace(/[,\s]/g, '')
        const isWritten =
          digits.includes(String(Math.abs(value))) || /[一二两三四五六七八九十百千万亿.]/.test(digits)
        expect(isWritten, text).toBe(true)
      }),
      { seed: 10, numRuns: 800 },
    )
  })

  test('any text has a reading, and only an invalid or empty one has neither value, word nor parts', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'≥≤5个%不以上约-~、，。(2024年12月底前)增长上年') }),
        ),
        (text) => {
          const { kind, value, qualitative, parts } = readTarget(text)
          const isSomething = value !== null || qualitative !== null || parts !== undefined
          expect(isSomething).toBe(kind !== 'invalid' && kind !== 'empty')
        },
      ),
      { seed: 11, numRuns: 800 },
    )
  })
})

describe('what stands beside the text', () => {
  test('a date without a year takes the year that it is for', () => {
    expect(readTarget('6月底前', { year: 2024 })).toMatchObject({ kind: 'date', value: '2024-06-30' })
    expect(readTarget('6月底前', { year: 2024 }).issues).toBeUndefined()
    expect(readTarget('6月底前')).toMatchObject({ value: '06-30', issues: ['year_missing'] })
  })

  test('the words of other columns are passed in', () => {
    const vocabulary = { 计量单位: ['百分比'] }
    expect(readTarget('百分比', { vocabulary })).toMatchObject({ issues: ['column_shift:计量单位'] })
    expect(readTarget('绩效基本型', { vocabulary })).toMatchObject({ kind: 'qualitative' })
  })

  test('the columns for type and unit complete a number', () => {
    expect(readTarget('90', { type: '≥', unit: '%' })).toEqual({
      kind: 'number',
      operator: '>=',
      value: 90,
      unit: '%',
      qualitative: null,
    })
    expect(readTarget('科学', { type: '定性', unit: '-' })).toMatchObject({
      kind: 'qualitative',
      qualitative: '科学',
    })
  })

  test('the type column wins over the text, and a conflict is an issue', () => {
    expect(readTarget('≤90%', { type: '≥' })).toMatchObject({ operator: '>=', issues: ['type_conflict'] })
    expect(readTarget('科学', { type: '≥' })).toMatchObject({
      kind: 'qualitative',
      issues: ['type_conflict'],
    })
    expect(readTarget('90%', { type: '定性' })).toMatchObject({
      kind: 'qualitative',
      value: null,
      qualitative: '90%',
      issues: ['type_conflict'],
    })
    expect(readTarget('≥90个', { unit: '%' })).toMatchObject({ unit: '个', issues: ['unit_conflict'] })
  })
})

test('a text of more than 200 characters is no target value', () => {
  expect(readTarget('好'.repeat(200))).toMatchObject({ kind: 'qualitative' })
  expect(readTarget('好'.repeat(201))).toMatchObject({ kind: 'invalid', issues: ['too_long'] })
})

test('the worst texts of 200 characters are read in their stride', { timeout: 10_000 }, () => {
  for (const unit of [
    '9',
    '1,',
    '一',
    '十',
    '≥',
    '不',
    '约',
    '零违规',
    '个',
    '、',
    '1个',
    '①',
    '(',
    '人/',
    '1-',
    '同比',
    '“',
    '年',
    '在',
    '1个1',
  ]) {
    const text = unit.repeat(200).slice(0, 199)
    for (const spelled of [text, `1${text}`, `${text}1`]) expect(readTarget(spelled)).toBeDefined()
  }
})
