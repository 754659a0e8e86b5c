import { sentence } from '@tianbao/finding'
import { describe, expect, it } from 'vitest'
import { ezhou2023 } from '../fixtures/ezhou-2023.ts'
import { ezhou2024 } from '../fixtures/ezhou-2024.ts'
import { hengyang2022 } from '../fixtures/hengyang-2022.ts'
import { gridOf, sheetOf, tableOf } from '../fixtures/small.ts'
import { sheetMessages } from '../messages/messages.ts'
import type { Band, Sheet } from '../sheet.ts'
import { checkSheet } from './check-sheet.ts'
import { sheetLimits } from './check-size.ts'

/** Code and first address of what is found, without the room's prefix; every sentence is read once. */
function found(sheet: Sheet, fields?: readonly string[]): string[] {
  return checkSheet(sheet, fields && new Set(fields)).map((finding) => {
    for (const messages of Object.values(sheetMessages)) sentence(finding, messages)
    return `${finding.code.slice('sheet.'.length)} ${finding.addresses.join(' ')}`
  })
}

const ofBands = (...bands: Band[]) => found(sheetOf(3, ...bands))

describe('checkSheet', () => {
  it('finds nothing in the forms as they are printed', () => {
    expect([ezhou2024, ezhou2023, hengyang2022].map((sheet) => found(sheet))).toEqual([[], [], []])
  })

  it('finds ids that stand twice: in the sheet, in a grid band over rows and cells, in a table over all its columns', () => {
    expect(found({ ...sheetOf(1), above: [{ id: 'c1' }], below: [{ id: 'n' }, { id: 'n' }] })).toEqual([
      'duplicate_id sheet#c1',
      'duplicate_id sheet#n',
    ])
    expect(ofBands(gridOf('g', 1, 'r1 r1 c1 a'))).toEqual(['duplicate_id sheet#g#r1'])
    const inner = { id: 'a', head: 'A', columns: [{ id: 'a', at: 'c1' }] }
    expect(ofBands(tableOf('t', inner))).toEqual(['duplicate_id sheet#t#a'])
    expect(ofBands(gridOf('g', 1), { id: 's', band: 'stack', bands: [gridOf('g', 1)] })).toContain(
      'duplicate_id sheet#g',
    )
  })

  it('finds columns without a width, none at all, and more of them than the page has room for', () => {
    expect(found({ ...sheetOf(0), bands: [] })).toEqual(['no_columns sheet'])
    expect(
      found({
        ...sheetOf(0),
        columns: [
          { id: 'c1', width: 0 },
          { id: 'c2', width: Number.NaN },
        ],
      }),
    ).toEqual(['bad_width sheet#c1', 'bad_width sheet#c2'])
    expect(found(sheetOf(9))).toEqual([])
    expect(found(sheetOf(10))).toEqual(['too_wide sheet'])
    expect(checkSheet(sheetOf(10))[0]?.params).toEqual({ width: 200, room: 180, over: 20 })
  })

  it('finds places that are not there, once', () => {
    expect(ofBands(gridOf('g', 1, 'a r1 c1 a', 'b r1 c9 b', 'c r8 c2 c', 'd r1-r7 c3 d'))).toEqual([
      'unknown_column sheet#g#b',
      'unknown_row sheet#g#c',
      'unknown_row sheet#g#d',
    ])
    expect(ofBands(tableOf('t', { id: 'a', at: 'c1' }, { id: 'b', at: 'c7' }, { id: 'c' }))).toEqual([
      'unknown_column sheet#t#b',
      'no_place sheet#t#c',
    ])
    expect(
      ofBands({ id: 's', band: 'stack', side: { text: '', inside: 'c0' }, bands: [gridOf('g', 1)] }),
    ).toEqual(['unknown_column sheet#s.side'])
  })

  it('finds a cell that ends above its first row', () => {
    expect(ofBands(gridOf('g', 2, 'a r2-1 c1 a'))).toEqual(['backwards sheet#g#a'])
  })

  it('finds bands that hold nothing', () => {
    expect(ofBands(gridOf('g', 0))).toEqual(['no_rows sheet#g'])
    expect(ofBands({ id: 't', band: 'table', rows: [], columns: [] })).toEqual([
      'no_rows sheet#t',
      'no_columns sheet#t',
    ])
    expect(ofBands({ id: 's', band: 'stack', bands: [] })).toEqual(['empty_stack sheet#s'])
  })

  it('finds levels that are none', () => {
    expect(ofBands(tableOf('t', { id: 'a', at: 'c1', level: 0 }, { id: 'b', at: 'c2', level: 1.5 }))).toEqual(
      ['bad_level sheet#t#a', 'bad_level sheet#t#b'],
    )
  })

  it('finds cells that overlap or have no width, and rows that begin with a hole', () => {
    expect(ofBands(gridOf('g', 2, 'a r1-2 c1 a', 'b r2 c1 b'))).toEqual(['overlap sheet#g#a sheet#g#b'])
    expect(ofBands(gridOf('g', 1, 'a r1 c1 a', 'b r1 c1 b'))).toEqual(['no_width sheet#g#a sheet#g#b'])
    expect(ofBands(gridOf('g', 2, 'a r1 c1 a', 'b r1-2 c2 b'))).toEqual(['hole sheet#g#r2'])
    expect(ofBands(gridOf('g', 2, 'a r1 c1 a'))).toEqual([])
    expect(ofBands(gridOf('g', 2, 'a r1-2 c1 a', 'b r1 c2 b', 'c r2 c3 c'))).toEqual([])
  })

  it('finds texts that do not read', () => {
    expect(ofBands(gridOf('g', 1, 'a r1 c1 {', 'b r1 c2 }', 'c r1 c3 {a..b}'))).toEqual([
      'text_unclosed sheet#g#a',
      'text_stray sheet#g#b',
      'text_unreadable sheet#g#c',
    ])
    expect(found({ ...sheetOf(1), above: [{ id: 'l', left: '{$month}' }] })).toEqual([
      'unknown_variable sheet#l.left',
    ])
  })

  it('finds holes that are no field, where the fields are given', () => {
    const bands: Band[] = [
      gridOf('g', 1, 'a r1 c1 {name}', 'b r1 c2 至{end}年'),
      { ...tableOf('t', { id: 'x', at: 'c1', cell: '{x}' }), rows: ['money.in', 'money.out'] },
      { id: 's', band: 'stack', each: 'goals', bands: [tableOf('u', { id: 'y', at: 'c1', cell: '{y}' })] },
    ]
    const fields = ['name', 'end', 'money.out.total.x', 'goals.*.u.*.y']
    expect(found(sheetOf(3, ...bands), fields)).toEqual([])
    expect(found(sheetOf(3, ...bands), [])).toEqual([
      'unknown_field sheet#g#a',
      'unknown_field sheet#g#b',
      'unknown_field sheet#t#x',
      'unknown_field sheet#u#y',
    ])
  })

  it('stops at the limits, each just above it', () => {
    const deep = (levels: number): Band =>
      Array.from({ length: levels - 1 }).reduce<Band>(
        (band, _, level) => ({ id: `s${level}`, band: 'stack', bands: [band] }),
        gridOf('g', 1),
      )
    const codes = (sheet: Sheet) => found(sheet).filter((line) => line.includes('too_'))
    const narrow = (count: number): Sheet => ({
      ...sheetOf(0),
      columns: Array.from({ length: count }, (_, column) => ({ id: `c${column}`, width: 1 })),
    })
    expect(codes(narrow(sheetLimits.columns))).toEqual([])
    expect(codes(narrow(sheetLimits.columns + 1))).toEqual(['too_many_columns sheet'])
    expect(codes(sheetOf(1, gridOf('g', sheetLimits.rows)))).toEqual([])
    expect(codes(sheetOf(1, gridOf('g', sheetLimits.rows + 1)))).toEqual(['too_many_rows sheet'])
    expect(codes(sheetOf(1, deep(sheetLimits.depth)))).toEqual([])
    expect(codes(sheetOf(1, deep(sheetLimits.depth + 1)))).toEqual(['too_deep sheet'])
    const many = Array.from({ length: sheetLimits.cells + 1 }, (_, cell) => `x${cell} r1 c1`)
    expect(codes(sheetOf(1, gridOf('g', 1, ...many)))).toEqual(['too_many_cells sheet'])
  })

  it('has a sentence in each language for each code', () => {
    expect(Object.keys(sheetMessages.en).sort()).toEqual(Object.keys(sheetMessages['zh-CN']).sort())
  })
})
