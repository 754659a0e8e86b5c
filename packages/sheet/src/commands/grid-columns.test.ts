import { describe, expect, it } from 'vitest'
import { doneOf, redrawn, whyRefused } from '../fixtures/redrawn.ts'
import { gridOf, sheetOf, tableOf } from '../fixtures/small.ts'
import type { Sheet } from '../sheet.ts'
import { deleteColumn } from './delete-column.ts'
import { insertColumn, resizeColumn } from './grid-columns.ts'
import { moveColumn } from './move-column.ts'

const sheet: Sheet = sheetOf(5, gridOf('g', 1, 'a r1 c1 名', 'b r1 c3 {b}', 'c r1 c4 {c}'), {
  id: 's',
  band: 'stack',
  side: { text: '侧', inside: 'c2' },
  bands: [
    tableOf(
      't',
      { id: 'x', at: 'c2', head: 'X', cell: '{x}' },
      {
        id: 'v',
        head: 'V',
        columns: [
          { id: 'y', at: 'c3', head: 'Y', cell: '{y}' },
          { id: 'z', at: 'c5', head: 'Z', cell: '{z}' },
        ],
      },
    ),
  ],
})

describe('insertColumn', () => {
  it('is one edit, and what crosses the place grows over it', () => {
    const outcome = insertColumn(sheet, { after: 'c3' })
    expect(doneOf(outcome).edits).toEqual([
      { op: 'insert', into: 'sheet.columns', node: { id: 'c6', width: 20 }, after: 'c3' },
    ])
    expect(redrawn(outcome)).toEqual([
      'r1 c1-2 label g#a',
      'r1 c3-4 field g#b {b}',
      'r1 c5-6 field g#c {c}',
      'r2-4 c1 side s.side',
      'r2-3 c2 head t#x.head',
      'r2 c3-6 head t#v.head',
      'r3 c3-5 head t#y.head',
      'r3 c6 head t#z.head',
      'r4 c2 field t#x {t#1.x}',
      'r4 c3-5 field t#y {t#1.y}',
      'r4 c6 field t#z {t#1.z}',
    ])
  })

  it('leaves no hole at the left edge', () => {
    const lines = redrawn(insertColumn(sheet, { after: null, width: 8 }))
    expect(lines[0]).toBe('r1 c1-3 label g#a')
    expect(lines[3]).toBe('r2-4 c1-2 side s.side')
  })

  it('is refused behind a column that is not there, under a taken id, or without width', () => {
    expect(whyRefused(insertColumn(sheet, { after: 'c9' }))).toBe('no_column')
    expect(whyRefused(insertColumn(sheet, { after: 'c1', id: 't' }))).toBe('id_taken')
    expect(whyRefused(insertColumn(sheet, { after: 'c1', width: 0 }))).toBe('bad_size')
  })
})

describe('deleteColumn', () => {
  it('lets what is wider begin at the next column, in one gesture', () => {
    const outcome = deleteColumn(sheet, { column: 'c3' })
    expect(redrawn(outcome).slice(0, 2)).toEqual(['r1 c1-2 label g#a', 'r1 c3-4 field g#c {c}'])
    expect(redrawn(outcome).slice(3)).toContain('r4 c3 field t#y {t#1.y}')
    expect(doneOf(outcome).unplaced).toEqual(['b'])
    expect(doneOf(outcome).removed).toEqual(['g#b'])
  })

  it('takes a side away that only stood in it', () => {
    const outcome = doneOf(deleteColumn(sheet, { column: 'c1' }))
    expect(outcome.removed).toEqual(['s.side'])
    expect(redrawn(outcome)).toContain('r2-3 c1 head t#x.head')
  })

  it('lets the bands of a side begin at the next column', () => {
    const outcome = doneOf(deleteColumn(sheet, { column: 'c2' }))
    expect(outcome.removed).toEqual(['t#x.head', 't#x'])
    expect(outcome.unplaced).toEqual(['t.*.x'])
    expect(redrawn(outcome)).toContain('r2 c2-4 head t#v.head')
  })

  it('is refused for the last column, of the sheet or beside a side', () => {
    expect(whyRefused(deleteColumn(sheetOf(1, gridOf('g', 1)), { column: 'c1' }))).toBe('last_column')
    const narrow = sheetOf(2, {
      id: 's',
      band: 'stack',
      side: { text: '侧', inside: 'c2' },
      bands: [gridOf('g', 1)],
    })
    expect(whyRefused(deleteColumn(narrow, { column: 'c2' }))).toBe('last_column')
  })
})

describe('moveColumn', () => {
  it('takes along what stands in it alone; what is wider gives it up', () => {
    const outcome = moveColumn(sheet, { column: 'c5', after: 'c2' })
    expect(doneOf(outcome).sheet.columns.map(({ id }) => id)).toEqual(['c1', 'c2', 'c5', 'c3', 'c4'])
    expect(redrawn(outcome)).toEqual([
      'r1 c1-3 label g#a',
      'r1 c4 field g#b {b}',
      'r1 c5 field g#c {c}',
      'r2-4 c1 side s.side',
      'r2-3 c2 head t#x.head',
      'r2 c3-5 head t#v.head',
      'r3 c3 head t#z.head',
      'r3 c4-5 head t#y.head',
      'r4 c2 field t#x {t#1.x}',
      'r4 c3 field t#z {t#1.z}',
      'r4 c4-5 field t#y {t#1.y}',
    ])
    expect(doneOf(outcome).edits.map(({ op }) => op)).toEqual(['move', 'move'])
  })

  it('keeps a column in the cell that covers it while it stays beside the rest', () => {
    const wide = sheetOf(4, gridOf('g', 1, 'a r1 c1 名', 'b r1 c2 {b}'))
    expect(redrawn(moveColumn(wide, { column: 'c2', after: 'c4' }))).toEqual([
      'r1 c1 label g#a',
      'r1 c2-4 field g#b {b}',
    ])
    expect(redrawn(moveColumn(wide, { column: 'c4', after: 'c1' }))).toEqual([
      'r1 c1 label g#a',
      'r1 c2-4 field g#b {b}',
    ])
  })

  it('moves a first column behind the next one, beside its side', () => {
    const lines = redrawn(
      moveColumn(
        sheetOf(4, {
          id: 's',
          band: 'stack',
          side: { text: '侧', inside: 'c2' },
          bands: [gridOf('g', 1, 'a r1 c2 名', 'b r1 c3 {b}')],
        }),
        { column: 'c2', after: 'c4' },
      ),
    )
    expect(lines).toEqual(['r1 c1 side s.side', 'r1 c2-3 field g#b {b}', 'r1 c4 label g#a'])
  })

  it('is refused where it would tear a cell or a head apart', () => {
    expect(whyRefused(moveColumn(sheet, { column: 'c2', after: 'c4' }))).toBe('would_tear')
    expect(whyRefused(moveColumn(sheet, { column: 'c1', after: 'c4' }))).toBe('would_tear')
  })
})

describe('resizeColumn', () => {
  it('sets a width, alone or shared with the next column', () => {
    const widths = (outcome: ReturnType<typeof resizeColumn>) =>
      doneOf(outcome).sheet.columns.map(({ width }) => width)
    expect(widths(resizeColumn(sheet, { column: 'c2', width: 25.5 }))).toEqual([20, 25.5, 20, 20, 20])
    expect(widths(resizeColumn(sheet, { column: 'c2', width: 25.5, shared: true }))).toEqual([
      20, 25.5, 14.5, 20, 20,
    ])
  })

  it('is refused below 2 and above 400 millimetres, of either column', () => {
    expect(whyRefused(resizeColumn(sheet, { column: 'c2', width: 1.9 }))).toBe('bad_size')
    expect(whyRefused(resizeColumn(sheet, { column: 'c2', width: 2 }))).toBe(null)
    expect(whyRefused(resizeColumn(sheet, { column: 'c2', width: 400 }))).toBe(null)
    expect(whyRefused(resizeColumn(sheet, { column: 'c2', width: 400.1 }))).toBe('bad_size')
    expect(whyRefused(resizeColumn(sheet, { column: 'c2', width: 39, shared: true }))).toBe('bad_size')
    expect(whyRefused(resizeColumn(sheet, { column: 'c2', width: Number.NaN }))).toBe('bad_size')
  })
})
