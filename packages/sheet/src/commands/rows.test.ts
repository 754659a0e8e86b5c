import { describe, expect, it } from 'vitest'
import { doneOf, redrawn, whyRefused } from '../fixtures/redrawn.ts'
import { gridOf, sheetOf } from '../fixtures/small.ts'
import { moveRow } from './move-row.ts'
import { deleteRow, insertRow, resizeRow } from './rows.ts'

const sheet = sheetOf(3, gridOf('g', 3, 'a r1-2 c1 预算', 'b r1 c2 {b}', 'c r2 c2 {c}', 'd r3 c1 {d}'))

describe('insertRow', () => {
  it('is one edit, and a cell that crosses the place grows over it', () => {
    const outcome = insertRow(sheet, { band: 'g', after: 'r1' })
    expect(doneOf(outcome).edits).toEqual([
      { op: 'insert', into: 'sheet.bands#g.rows', node: { id: 'r4' }, after: 'r1' },
    ])
    expect(redrawn(outcome)).toEqual([
      'r1-3 c1 label g#a',
      'r1 c2-3 field g#b {b}',
      'r2 c2-3 empty g',
      'r3 c2-3 field g#c {c}',
      'r4 c1-3 field g#d {d}',
    ])
    expect(redrawn(insertRow(sheet, { band: 'g', after: null }))[0]).toBe('r1 c1-3 empty g')
  })
})

describe('deleteRow', () => {
  it('keeps a cell that covers other rows, and tells of the inputs that go', () => {
    const first = doneOf(deleteRow(sheet, { band: 'g', row: 'r1' }))
    expect(redrawn(first)).toEqual(['r1 c1 label g#a', 'r1 c2-3 field g#c {c}', 'r2 c1-3 field g#d {d}'])
    expect([first.unplaced, first.removed]).toEqual([['b'], ['g#b']])
    expect(redrawn(deleteRow(sheet, { band: 'g', row: 'r2' }))[0]).toBe('r1 c1 label g#a')
  })

  it('is refused for the last row', () => {
    expect(whyRefused(deleteRow(sheetOf(1, gridOf('g', 1)), { band: 'g', row: 'r1' }))).toBe('last_row')
  })
})

describe('moveRow', () => {
  it('takes along the cells that stand in it alone', () => {
    expect(redrawn(moveRow(sheet, { band: 'g', row: 'r3', after: null }))).toEqual([
      'r1 c1-3 field g#d {d}',
      'r2-3 c1 label g#a',
      'r2 c2-3 field g#b {b}',
      'r3 c2-3 field g#c {c}',
    ])
  })

  it('stays within a higher cell while it moves beside its other rows', () => {
    expect(redrawn(moveRow(sheet, { band: 'g', row: 'r1', after: 'r2' }))).toEqual([
      'r1-2 c1 label g#a',
      'r1 c2-3 field g#c {c}',
      'r2 c2-3 field g#b {b}',
      'r3 c1-3 field g#d {d}',
    ])
  })

  it('leaves a higher cell when it moves away from it', () => {
    expect(redrawn(moveRow(sheet, { band: 'g', row: 'r1', after: 'r3' }))).toEqual([
      'r1 c1 label g#a',
      'r1 c2-3 field g#c {c}',
      'r2 c1-3 field g#d {d}',
      'r3 c1-3 field g#b {b}',
    ])
  })

  it('is refused where its own cells would tear a higher one apart', () => {
    expect(whyRefused(moveRow(sheet, { band: 'g', row: 'r3', after: 'r1' }))).toBe('would_tear')
  })
})

describe('resizeRow', () => {
  it('sets the least height, or takes it away', () => {
    const high = doneOf(resizeRow(sheet, { band: 'g', row: 'r2', height: 12 }))
    expect(high.edits).toEqual([{ op: 'set', at: 'sheet.bands#g.rows#r2.height', now: 12 }])
    expect(doneOf(resizeRow(high.sheet, { band: 'g', row: 'r2', height: null })).sheet).toEqual(sheet)
  })

  it('is refused out of 3 to 400 millimetres', () => {
    const why = (height: number) => whyRefused(resizeRow(sheet, { band: 'g', row: 'r2', height }))
    expect([2.9, 3, 400, 400.1].map(why)).toEqual(['bad_size', null, null, 'bad_size'])
  })
})

describe('gestures on rows', () => {
  it('are refused for bands and rows that are not there', () => {
    expect(whyRefused(insertRow(sheet, { band: 'x', after: null }))).toBe('no_grid')
    expect(whyRefused(insertRow(sheet, { band: 'g', after: 'x' }))).toBe('no_row')
    expect(whyRefused(deleteRow(sheet, { band: 'g', row: 'x' }))).toBe('no_row')
    expect(whyRefused(moveRow(sheet, { band: 'g', row: 'r1', after: 'x' }))).toBe('no_row')
  })
})
