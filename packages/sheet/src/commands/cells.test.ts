import { describe, expect, it } from 'vitest'
import { doneOf, redrawn, whyRefused } from '../fixtures/redrawn.ts'
import { gridOf, sheetOf, tableOf } from '../fixtures/small.ts'
import { mergeCells } from './merge-cells.ts'
import { addCell, setText } from './set-text.ts'
import { splitCell } from './split-cell.ts'

const sheet = sheetOf(
  4,
  gridOf('g', 2, 'a r1 c1 金额', 'b r1 c2 {b}', 'c r1 c4 {c}', 'd r2 c1', 'e r2 c2 {e}'),
)

describe('mergeCells', () => {
  it('makes one cell of a rectangle, with the words of all', () => {
    const outcome = doneOf(
      mergeCells(sheet, { band: 'g', from: { row: 'r1', column: 'c1' }, to: { row: 'r1', column: 'c3' } }),
    )
    expect(redrawn(outcome)).toEqual([
      'r1 c1-3 label g#a {b}',
      'r1 c4 field g#c {c}',
      'r2 c1 empty g#d',
      'r2 c2-4 field g#e {e}',
    ])
    expect([outcome.unplaced, outcome.removed]).toEqual([[], ['g#b']])
  })

  it('keeps the name and looks of the first cell that has words', () => {
    const outcome = doneOf(
      mergeCells(sheet, { band: 'g', from: { row: 'r2', column: 'c1' }, to: { row: 'r2', column: 'c4' } }),
    )
    expect(redrawn(outcome)).toContain('r2 c1-4 field g#e {e}')
  })

  it('merges over rows', () => {
    const outcome = doneOf(
      mergeCells(sheet, { band: 'g', from: { row: 'r1', column: 'c1' }, to: { row: 'r2', column: 'c1' } }),
    )
    expect(redrawn(outcome)[0]).toBe('r1-2 c1 label g#a')
  })

  it('covers places that no cell covered', () => {
    const bare = sheetOf(2, gridOf('g', 2))
    const outcome = doneOf(
      mergeCells(bare, { band: 'g', from: { row: 'r1', column: 'c1' }, to: { row: 'r2', column: 'c2' } }),
    )
    expect(redrawn(outcome)).toEqual(['r1-2 c1-2 empty g#cell1'])
  })

  it('is refused where the rectangle cuts a cell, is one cell, or is none', () => {
    const merge = (row: string, from: string, toRow: string, to: string) =>
      whyRefused(
        mergeCells(sheet, { band: 'g', from: { row, column: from }, to: { row: toRow, column: to } }),
      )
    expect(merge('r1', 'c1', 'r1', 'c2')).toBe('cuts_cell')
    expect(merge('r1', 'c2', 'r1', 'c3')).toBe('nothing_to_merge')
    expect(merge('r2', 'c1', 'r1', 'c4')).toBe('no_spot')
    expect(merge('r1', 'c1', 'r9', 'c4')).toBe('no_spot')
  })
})

describe('splitCell', () => {
  const whole = sheetOf(3, gridOf('g', 2, 'a r1-2 c1 {a}'))

  it('cuts above a row or left of a grid column', () => {
    expect(redrawn(splitCell(whole, { band: 'g', cell: 'a', at: { row: 'r2' } }))).toEqual([
      'r1 c1-3 field g#a {a}',
      'r2 c1-3 empty g#cell1',
    ])
    expect(redrawn(splitCell(whole, { band: 'g', cell: 'a', at: { column: 'c3' } }))).toEqual([
      'r1-2 c1-2 field g#a {a}',
      'r1-2 c3 empty g#cell1',
    ])
  })

  it('cuts into all rows and columns that it covers', () => {
    expect(redrawn(splitCell(whole, { band: 'g', cell: 'a' }))).toHaveLength(6)
  })

  it('is refused where there is nothing to cut', () => {
    expect(whyRefused(splitCell(whole, { band: 'g', cell: 'a', at: { row: 'r1' } }))).toBe('cannot_split')
    expect(whyRefused(splitCell(whole, { band: 'g', cell: 'a', at: { column: 'c9' } }))).toBe('cannot_split')
    expect(whyRefused(splitCell(whole, { band: 'g', cell: 'x' }))).toBe('no_cell')
    expect(whyRefused(splitCell(sheet, { band: 'g', cell: 'a' }))).toBe('cannot_split')
  })
})

describe('setText', () => {
  const forms = {
    ...sheetOf(
      2,
      {
        id: 's',
        band: 'stack' as const,
        side: { text: '侧', inside: 'c2' },
        bands: [tableOf('t', { id: 'x', at: 'c2', cell: '{x}' })],
      },
      gridOf('g', 1, 'a r1 c1 {a}'),
    ),
    above: [{ id: 'title', centre: '表' }],
  }

  it('writes any text of a sheet, as one edit where the text stands', () => {
    for (const part of ['g#a', 't#x', 't#x.head', 's.side', 'title.centre', 'title.left']) {
      const outcome = doneOf(setText(forms, { part, text: '新' }))
      expect(outcome.edits).toMatchObject([{ op: 'set', now: '新' }])
    }
    expect(doneOf(setText(forms, { part: 't#x.head', text: '新' })).edits[0]).toMatchObject({
      at: 'sheet.bands#t.columns#x.head',
    })
  })

  it('tells of an input that is written over, unless another text has it', () => {
    expect(doneOf(setText(forms, { part: 'g#a', text: '{b}' })).unplaced).toEqual(['a'])
    const twice = doneOf(setText(forms, { part: 'title.left', text: '{a}' })).sheet
    expect(doneOf(setText(twice, { part: 'g#a', text: null })).unplaced).toEqual([])
  })

  it('is refused for a part that is not there', () => {
    expect(whyRefused(setText(forms, { part: 'g#x', text: '' }))).toBe('no_part')
    expect(whyRefused(setText(forms, { part: 'g.side', text: '' }))).toBe('no_part')
  })
})

describe('addCell', () => {
  it('puts a cell where the drawn empty one begins', () => {
    const bare = sheetOf(3, gridOf('g', 2, 'a r1-2 c1 {a}', 'b r1 c2 {b}'))
    const outcome = doneOf(addCell(bare, { band: 'g', row: 'r2', column: 'c2', text: '{c}' }))
    expect(outcome.edits).toEqual([
      {
        op: 'insert',
        into: 'sheet.bands#g.cells',
        node: { id: 'cell1', at: ['r2', 'c2'], text: '{c}' },
        after: 'b',
      },
    ])
    expect(redrawn(outcome)).toContain('r2 c2-3 field g#cell1 {c}')
    expect(whyRefused(addCell(bare, { band: 'g', row: 'r2', column: 'c3' }))).toBe('not_bare')
    expect(whyRefused(addCell(bare, { band: 'g', row: 'r1', column: 'c2' }))).toBe('not_bare')
  })
})
