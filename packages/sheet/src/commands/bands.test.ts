import { describe, expect, it } from 'vitest'
import { doneOf, redrawn, whyRefused } from '../fixtures/redrawn.ts'
import { gridOf, sheetOf, tableOf } from '../fixtures/small.ts'
import { addBand, moveBand, removeBand } from './bands.ts'
import { unwrapBand, wrapBands } from './wrap-bands.ts'

const grid = gridOf('g', 1, 'a r1 c1 {a}', 'b r1 c2 {b}')
const table = tableOf(
  't',
  { id: 'x', at: 'c1', head: 'X', cell: '{x}' },
  { id: 'y', at: 'c2', head: 'Y', cell: '{y}' },
)
const sheet = sheetOf(3, grid, table)

describe('addBand', () => {
  it('puts a band where it is told', () => {
    const outcome = doneOf(addBand(sheet, { into: null, after: 'g', band: gridOf('n', 1) }))
    expect(outcome.sheet.bands.map(({ id }) => id)).toEqual(['g', 'n', 't'])
    expect(outcome.edits).toMatchObject([{ op: 'insert', into: 'sheet.bands', after: 'g' }])
  })

  it('is refused where its ids are taken, where it does not fit, and where there is no such place', () => {
    expect(whyRefused(addBand(sheet, { into: null, after: null, band: gridOf('g', 1) }))).toBe('id_taken')
    const twice = tableOf('n', { id: 'x', at: 'c1' }, { id: 'y', at: 'c1' })
    expect(whyRefused(addBand(sheet, { into: null, after: null, band: twice }))).toBe('would_overlap')
    expect(whyRefused(addBand(sheet, { into: 'g', after: null, band: gridOf('n', 1) }))).toBe('no_band')
  })
})

describe('removeBand', () => {
  it('tells of every input and part that goes', () => {
    const outcome = doneOf(removeBand(sheet, { band: 't' }))
    expect(outcome.unplaced).toEqual(['t.*.x', 't.*.y'])
    expect(outcome.removed).toEqual(['t#x.head', 't#x', 't#y.head', 't#y'])
  })

  it('takes a stack along that it leaves empty', () => {
    const stacked = sheetOf(3, grid, {
      id: 's',
      band: 'stack',
      bands: [{ id: 'i', band: 'stack', bands: [table] }],
    })
    expect(doneOf(removeBand(stacked, { band: 't' })).sheet.bands).toEqual([grid])
  })
})

describe('wrapBands', () => {
  it('gives a side a grid column of its own, over which the other bands grow', () => {
    const outcome = doneOf(wrapBands(sheet, { bands: ['t'], side: { text: '侧', vertical: true } }))
    expect(outcome.sheet.columns[0]).toEqual({ id: 'c4', width: 12 })
    expect(redrawn(outcome)).toEqual([
      'r1 c1-2 field g#a {a}',
      'r1 c3-4 field g#b {b}',
      'r2-3 c1 side block1.side',
      'r2 c2 head t#x.head',
      'r2 c3-4 head t#y.head',
      'r3 c2 field t#x {t#1.x}',
      'r3 c3-4 field t#y {t#1.y}',
    ])
    expect(outcome.edits.map(({ op }) => op)).toEqual(['insert', 'insert', 'move'])
  })

  it('opens it within the side that is there', () => {
    const outer = doneOf(wrapBands(sheet, { bands: ['g', 't'], side: { text: '外' } })).sheet
    expect(redrawn(wrapBands(outer, { bands: ['t'], side: { text: '内' } })).slice(0, 5)).toEqual([
      'r1-3 c1 side block1.side',
      'r1 c2-3 field g#a {a}',
      'r1 c4-5 field g#b {b}',
      'r2-3 c2 side block2.side',
      'r2 c3 head t#x.head',
    ])
  })

  it('is refused where the bands do not fit beside the side, or do not stand together', () => {
    expect(whyRefused(wrapBands(sheet, { bands: ['t'], side: { text: '侧', inside: 'c2' } }))).toBe(
      'would_overlap',
    )
    expect(whyRefused(wrapBands(sheet, { bands: ['t', 'g'] }))).toBe('not_together')
    expect(whyRefused(wrapBands(sheet, { bands: [] }))).toBe('not_together')
  })

  it('tells of fields that a repetition puts elsewhere', () => {
    expect(doneOf(wrapBands(sheet, { bands: ['g'], each: 'goals' })).unplaced).toEqual(['a', 'b'])
  })
})

describe('unwrapBand', () => {
  it('leaves the bands where the stack stood', () => {
    const wrapped = doneOf(wrapBands(sheet, { bands: ['g', 't'] })).sheet
    expect(doneOf(unwrapBand(wrapped, { band: 'block1' })).sheet).toEqual(sheet)
    expect(whyRefused(unwrapBand(sheet, { band: 't' }))).toBe('no_stack')
  })
})

describe('moveBand', () => {
  it('moves into a stack and out of it, and takes along a stack that it leaves empty', () => {
    const wrapped = doneOf(wrapBands(sheet, { bands: ['g'] })).sheet
    const inside = doneOf(moveBand(wrapped, { band: 't', into: 'block1', after: null })).sheet
    expect(inside.bands).toEqual([{ id: 'block1', band: 'stack', bands: [table, grid] }])
    const out = doneOf(moveBand(wrapped, { band: 'g', into: null, after: 't' })).sheet
    expect(out.bands).toEqual([table, grid])
  })

  it('is refused into itself', () => {
    const wrapped = doneOf(wrapBands(sheet, { bands: ['g'] })).sheet
    expect(whyRefused(moveBand(wrapped, { band: 'block1', into: 'block1', after: null }))).toBe('into_itself')
  })
})
