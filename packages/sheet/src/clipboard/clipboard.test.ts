import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layRawTable, type RawTable } from '../match/raw-table.ts'
import cases from './clipboard.cases.json'
import { clipboardLimits } from './limits.ts'
import { createHtmlReader, readClipboardHtml } from './read-html.ts'
import { readTsv } from './read-tsv.ts'
import { type CopiedTable, writeHtml, writeTsv } from './write-table.ts'

const tsv = (text: string): string[][] => {
  const read = readTsv(text)
  if (!read.ok) throw new Error('too much')
  const rows = Array.from({ length: read.value.rows }, (): string[] => [])
  for (const cell of read.value.cells) rows[cell.row]?.push(cell.text)
  return rows
}

const firstTable = (html: string): RawTable | undefined => {
  const read = readClipboardHtml(html)
  if (!read.ok) throw new Error('too much')
  return read.value.tables[0]
}

describe('tab-separated text', () => {
  it('is read as spreadsheets write it', () => {
    expect(tsv('a\tb\r\nc\td\r\n')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
    expect(tsv('"一行\n二行"\t"说""三公"""\n')).toEqual([['一行\n二行', '说"三公"']])
    expect(tsv('a\t\n\tb')).toEqual([
      ['a', ''],
      ['', 'b'],
    ])
    expect(tsv('单独一格')).toEqual([['单独一格']])
    expect(tsv('')).toEqual([])
  })

  it('leaves quotation marks that belong to the text', () => {
    expect(tsv('"三公"经费\t5"\n"没完')).toEqual([['"三公"经费', '5"'], ['"没完']])
  })
})

describe('HTML of a clipboard', () => {
  it.each(cases)('$name', ({ html, rows, columns, cells }) => {
    const table = firstTable(html)
    expect({ rows: table?.rows, columns: table?.columns }).toEqual({ rows, columns })
    expect(
      table?.cells.map(({ row, column, rowSpan, columnSpan, text }) => [
        row,
        column,
        rowSpan,
        columnSpan,
        text,
      ]),
    ).toEqual(cells)
  })

  it('is the same in whatever pieces it comes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.array(fc.nat(400), { maxLength: 8 }), ({ html }, cuts) => {
        const reader = createHtmlReader()
        let from = 0
        for (const cut of [...cuts].sort((a, b) => a - b)) {
          reader.write(html.slice(from, Math.max(from, cut)))
          from = Math.max(from, cut)
        }
        reader.write(html.slice(from))
        const read = reader.end()
        expect(read.ok && read.value.tables[0]).toEqual(firstTable(html))
      }),
      { seed: 51, numRuns: 200 },
    )
  })

  it('says what stands beside tables, and that a picture is one', () => {
    expect(readClipboardHtml('<p>字<img src="x"></p>')).toEqual({
      ok: true,
      value: { tables: [], hasText: true, hasPicture: true },
    })
  })
})

const words = fc.oneof(
  fc.constantFrom(
    '',
    '=1+1',
    '＝1',
    '+1',
    '-',
    '@x',
    '-5%',
    '"三公"',
    '1,234.5',
    'a\tb',
    '<b>&amp;',
    '生僻字𠮷',
    "'=x",
  ),
  fc.string({ unit: fc.constantFrom('"', '\t', '\n', '一', 'a', '=', '&', '<'), maxLength: 8 }),
)

const table: fc.Arbitrary<CopiedTable> = fc
  .array(
    fc.array(fc.tuple(words, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((rows) => {
    const laid = layRawTable(
      rows.map((row) => row.map(([text, rowSpan, columnSpan]) => ({ text, rowSpan, columnSpan }))),
    )
    return { ...laid, cells: laid.cells.map((cell) => ({ ...cell, isNumber: false })) }
  })

/** What a clipboard cannot keep: blanks around lines, and runs of them. */
const asShown = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
    .trim()

describe('what is copied', () => {
  it('comes back from HTML with its merged cells', () => {
    fc.assert(
      fc.property(table, (copied) => {
        const back = firstTable(writeHtml(copied))
        expect(back?.cells.map((cell) => ({ ...cell }))).toEqual(
          copied.cells.map(({ isNumber: _, ...cell }) => ({ ...cell, text: asShown(cell.text) })),
        )
      }),
      { seed: 52, numRuns: 300 },
    )
  })

  it('comes back from tab-separated text, every character of it', () => {
    fc.assert(
      fc.property(table, (copied) => {
        const read = readTsv(writeTsv(copied))
        if (!read.ok) throw new Error('too much')
        for (const cell of copied.cells) {
          const back = read.value.cells.find((one) => one.row === cell.row && one.column === cell.column)
          expect(back?.text).toBe(cell.text)
        }
      }),
      { seed: 53, numRuns: 300 },
    )
  })

  it('is no formula anywhere else', () => {
    fc.assert(
      fc.property(words, (text) => {
        const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text, isNumber: false }
        const field = writeTsv({ rows: 1, columns: 1, cells: [cell] }).replace(/^"/, '')
        expect(field).not.toMatch(/^[=@＝＋－＠]/)
        expect(field).not.toMatch(/^[+-](?![\d,]*\.?\d+%?\r)/)
      }),
      { seed: 54, numRuns: 300 },
    )
  })
})

describe('a clipboard that is too much', () => {
  it('is refused with how much there was', () => {
    expect(readTsv(`${'1\t'.repeat(9)}1\n`.repeat(10_000))).toEqual({
      ok: false,
      tooMuch: { what: 'cells', found: 100_000, limit: clipboardLimits.cells },
    })
    const many = readClipboardHtml(`<table>${'<tr><td>1</td></tr>'.repeat(30_000)}`)
    expect(many).toMatchObject({ ok: false, tooMuch: { what: 'cells' } })
    expect(readTsv('a'.repeat(clipboardLimits.characters + 1))).toMatchObject({
      tooMuch: { what: 'characters' },
    })
  })

  it.each([
    ['closing tags that open nothing', `${'<b>'.repeat(300_000)}${'</i>'.repeat(300_000)}`],
    ['tables within tables', '<table><tr><td>'.repeat(100_000)],
    ['paragraphs in one cell', `<table><tr><td>${'<p>一</p>'.repeat(200_000)}`],
    ['rows without cells', `<table>${'<tr>'.repeat(500_000)}`],
    ['quotation marks', '"'.repeat(1_000_000)],
    ['quotation marks and tabs', '""\t"'.repeat(200_000)],
    ['white space', `<table><tr><td>${' \n'.repeat(1_000_000)}`],
  ])('of %s comes to an end', { timeout: 30_000 }, (_, text) => {
    expect(readClipboardHtml(text)).toBeDefined()
    expect(readTsv(text)).toBeDefined()
  })
})
