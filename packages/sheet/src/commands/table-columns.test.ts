import { describe, expect, it } from 'vitest'
import { doneOf, redrawn, whyRefused } from '../fixtures/redrawn.ts'
import { gridOf, sheetOf, tableOf } from '../fixtures/small.ts'
import { groupTableColumns, ungroupTableColumns } from './group-columns.ts'
import { addTableColumn, moveTableColumn, removeTableColumn } from './table-columns.ts'

const sheet = sheetOf(
  4,
  gridOf('g', 1, 'n r1 c1 {n}', 'm r1 c3 {m}'),
  tableOf(
    't',
    { id: 'a', at: 'c1', head: 'A', cell: '{a}' },
    {
      id: 'v',
      head: 'V',
      columns: [
        { id: 'b', at: 'c2', head: 'B', cell: '{b}' },
        { id: 'c', at: 'c3', head: 'C', cell: '{c}' },
      ],
    },
  ),
)
const heads = (outcome: Parameters<typeof redrawn>[0]) =>
  redrawn(outcome).filter((line) => line.includes(' head '))
const column = { id: 'new', head: 'N', cell: '{x}' }

describe('addTableColumn', () => {
  it('takes the last grid column of the one before it', () => {
    const outcome = doneOf(addTableColumn(sheet, { band: 't', into: 'v', after: 'c', column }))
    expect(outcome.sheet.columns).toEqual(sheet.columns)
    expect(heads(outcome)).toEqual([
      'r2-3 c1 head t#a.head',
      'r2 c2-4 head t#v.head',
      'r3 c2 head t#b.head',
      'r3 c3 head t#c.head',
      'r3 c4 head t#new.head',
    ])
  })

  it('splits a grid column in two where there is none to take; other bands grow over it', () => {
    const outcome = doneOf(addTableColumn(sheet, { band: 't', into: null, after: 'a', column }))
    expect(outcome.sheet.columns.map(({ width }) => width)).toEqual([10, 10, 20, 20, 20])
    expect(redrawn(outcome).slice(0, 4)).toEqual([
      'r1 c1-3 field g#n {n}',
      'r1 c4-5 field g#m {m}',
      'r2-3 c1 head t#a.head',
      'r2-3 c2 head t#new.head',
    ])
    const first = doneOf(addTableColumn(sheet, { band: 't', into: null, after: null, column }))
    expect(heads(first).slice(0, 2)).toEqual(['r2-3 c1 head t#new.head', 'r2-3 c2 head t#a.head'])
  })

  it('is refused where there is no such place, or its id is taken', () => {
    const add = (into: string | null, after: string | null, id = 'new') =>
      whyRefused(addTableColumn(sheet, { band: 't', into, after, column: { ...column, id } }))
    expect([add('a', null), add(null, 'b'), add(null, 'a', 'v')]).toEqual([
      'no_table_column',
      'no_table_column',
      'id_taken',
    ])
    expect(whyRefused(addTableColumn(sheet, { band: 'g', into: null, after: null, column }))).toBe('no_table')
  })
})

describe('removeTableColumn', () => {
  it('lets its neighbour grow, and takes a head away that is left over nothing', () => {
    expect(heads(removeTableColumn(sheet, { band: 't', column: 'b' }))).toEqual([
      'r2-3 c1-2 head t#a.head',
      'r2 c3-4 head t#v.head',
      'r3 c3-4 head t#c.head',
    ])
    const both = doneOf(removeTableColumn(sheet, { band: 't', column: 'v' }))
    expect(both.unplaced).toEqual(['t.*.b', 't.*.c'])
    expect(heads(both)).toEqual(['r2 c1-4 head t#a.head'])
    expect(whyRefused(removeTableColumn(both.sheet, { band: 't', column: 'a' }))).toBe('last_table_column')
  })
})

describe('moveTableColumn', () => {
  it('keeps the grid columns of each, whatever the order', () => {
    expect(heads(moveTableColumn(sheet, { band: 't', column: 'c', into: null, after: null }))).toEqual([
      'r2-3 c1-2 head t#c.head',
      'r2-3 c3 head t#a.head',
      'r2 c4 head t#v.head',
      'r3 c4 head t#b.head',
    ])
    expect(heads(moveTableColumn(sheet, { band: 't', column: 'v', into: null, after: null }))[0]).toBe(
      'r2 c1-3 head t#v.head',
    )
  })

  it('takes a head away that is left over nothing', () => {
    const outcome = doneOf(moveTableColumn(sheet, { band: 't', column: 'a', into: 'v', after: 'b' }))
    expect(heads(outcome).map((line) => line.replace(/.* t#/, ''))).toEqual([
      'v.head',
      'b.head',
      'a.head',
      'c.head',
    ])
  })

  it('is refused into itself and into what is no group', () => {
    expect(whyRefused(moveTableColumn(sheet, { band: 't', column: 'v', into: 'v', after: null }))).toBe(
      'into_itself',
    )
    expect(whyRefused(moveTableColumn(sheet, { band: 't', column: 'b', into: 'a', after: null }))).toBe(
      'no_table_column',
    )
  })
})

describe('groupTableColumns and ungroupTableColumns', () => {
  it('lay a head over neighbours and take it away', () => {
    const grouped = doneOf(groupTableColumns(sheet, { band: 't', columns: ['a', 'v'], head: '全部' }))
    expect(heads(grouped)[0]).toBe('r2 c1-4 head t#group1.head')
    const back = doneOf(ungroupTableColumns(grouped.sheet, { band: 't', column: 'group1' }))
    expect(back.sheet).toEqual(sheet)
    expect(back.removed).toEqual(['t#group1.head'])
  })

  it('are refused for columns that do not stand together, and for what is no group', () => {
    const group = (...columns: string[]) =>
      whyRefused(groupTableColumns(sheet, { band: 't', columns, head: 'X' }))
    expect([group('a', 'b'), group('v', 'a'), group()]).toEqual([
      'not_together',
      'not_together',
      'not_together',
    ])
    expect(whyRefused(ungroupTableColumns(sheet, { band: 't', column: 'a' }))).toBe('no_table_column')
  })
})
