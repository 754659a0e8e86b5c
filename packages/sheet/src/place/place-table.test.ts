import { describe, expect, it } from 'vitest'
import { drawing, tilingFaults } from '../fixtures/drawing.ts'
import { rowsOf, sheetOf, tableOf } from '../fixtures/small.ts'
import type { Grid, Shape } from '../grid.ts'
import type { Band } from '../sheet.ts'
import { place } from './place.ts'

function draw(columns: number, shape: Shape, ...bands: Band[]): Grid {
  const grid = place(sheetOf(columns, ...bands), shape)
  expect(tilingFaults(grid)).toEqual([])
  return grid
}

describe('heads of a table', () => {
  const none: Shape = { rows: {} }

  it('reach down to the next head below, or to the body', () => {
    const band = tableOf(
      't',
      { id: 'a', at: 'c1', head: 'A' },
      {
        id: 'g',
        head: 'G',
        columns: [
          { id: 'b', at: 'c2', head: 'B' },
          { id: 'h', head: 'H', columns: [{ id: 'c', at: 'c3', head: 'C' }] },
        ],
      },
    )
    expect(drawing(draw(3, none, band))).toEqual([
      'r1-3 c1 head t#a.head',
      'r1 c2-3 head t#g.head',
      'r2-3 c2 head t#b.head',
      'r2 c3 head t#h.head',
      'r3 c3 head t#c.head',
    ])
  })

  it('are not there for a level, a group or a text that names none, and add no row', () => {
    const band = tableOf(
      't',
      { id: 'g', columns: [{ id: 'a', at: 'c1', head: 'A' }] },
      {
        id: 'h',
        head: 'H',
        columns: [
          { id: 'b', at: 'c2', level: 1 },
          { id: 'c', at: 'c3', cell: '{c}', head: '' },
        ],
      },
    )
    expect(drawing(draw(3, none, band))).toEqual(['r1 c1 head t#a.head', 'r1 c2-3 head t#h.head'])
    expect(draw(1, none, tableOf('t', { id: 'a', at: 'c1', level: 1 })).rows).toEqual([])
  })

  it('stand for the title of an input where they are left out', () => {
    expect(
      drawing(
        draw(2, none, tableOf('t', { id: 'a', at: 'c1', cell: '{a}' }, { id: 'b', at: 'c2', cell: '{a}元' })),
      ),
    ).toEqual(['r1 c1 head t#a.head', 'r1 c2 empty t @t/head1/c2'])
  })

  it('leave an empty cell where one column of a group has a head and the other has none', () => {
    const band = tableOf('t', {
      id: 'g',
      head: 'G',
      columns: [
        { id: 'a', at: 'c1', level: 1 },
        { id: 'b', at: 'c2', head: 'B' },
      ],
    })
    expect(drawing(draw(2, none, band))).toEqual([
      'r1 c1-2 head t#g.head',
      'r2 c1 empty t @t/head2/c1',
      'r2 c2 head t#b.head',
    ])
  })

  it('may ask for fields', () => {
    const band = tableOf('t', { id: 'a', at: 'c1', head: '至{end}年' })
    expect(drawing(draw(1, none, band))).toEqual(['r1 c1 head t#a.head {end}'])
  })

  it('are cut where the columns of a group do not stand together, and that is told', () => {
    const band = tableOf(
      't',
      {
        id: 'g',
        head: 'G',
        columns: [
          { id: 'a', at: 'c1' },
          { id: 'b', at: 'c3' },
        ],
      },
      { id: 'c', at: 'c2', head: 'C' },
    )
    const grid = draw(3, none, band)
    expect(drawing(grid)).toEqual(['r1 c1 head t#g.head', 'r1 c2 head t#c.head', 'r1 c3 empty t @t/head1/c3'])
    expect(grid.faults).toEqual([{ code: 'sheet.overlap', parts: ['t#g.head', 't#c.head'] }])
  })
})

describe('rows of a table', () => {
  const columns = [
    { id: 'l1', at: 'c1', level: 1 },
    { id: 'l2', at: 'c2', level: 2 },
    { id: 'x', at: 'c3', cell: '{x}', head: '' },
  ] as const

  it('merge equal neighbours of a level, but only within the merged column to the left', () => {
    const rows = rowsOf('t', ['A', 'x'], ['A', 'x'], ['B', 'x'], ['B', 'y'], ['B', 'y'])
    expect(drawing(draw(3, { rows: { t: rows } }, tableOf('t', columns[0], columns[1])))).toEqual([
      'r1-2 c1 level t#l1 @t#r1',
      'r1-2 c2-3 level t#l2 @t#r1',
      'r3-5 c1 level t#l1 @t#r3',
      'r3 c2-3 level t#l2 @t#r3',
      'r4-5 c2-3 level t#l2 @t#r4',
    ])
  })

  it('merge through columns that do not merge, and from a merged column wherever it stands', () => {
    const band = tableOf(
      't',
      { id: 'l2', at: 'c1', level: 2 },
      { id: 'x', at: 'c2', cell: '{x}', head: '' },
      { id: 'l1', at: 'c3', level: 1 },
    )
    const grid = draw(3, { rows: { t: rowsOf('t', ['A', 'x'], ['A', 'y'], ['A', 'y']) } }, band)
    expect(grid.cells.filter((cell) => cell.kind === 'level').map((cell) => cell.rowSpan)).toEqual([
      1, 1, 2, 2,
    ])
  })

  it('do not merge where there is no name at the level', () => {
    const grid = draw(3, { rows: { t: rowsOf('t', ['A', null], ['A', null]) } }, tableOf('t', ...columns))
    expect(drawing(grid)).toEqual([
      'r1-2 c1 level t#l1 @t#r1',
      'r1 c2 empty t#l2 @t#r1',
      'r1 c3 field t#x @t#r1 {t#r1.x}',
      'r2 c2 empty t#l2 @t#r2',
      'r2 c3 field t#x @t#r2 {t#r2.x}',
    ])
  })

  it('use the cell of a level where it has no name, merging equal values and never a value with a name', () => {
    const band = tableOf('t', columns[0], { ...columns[1], cell: '{group}', merge: 'value' })
    const rows = [
      { address: 't#r1', levels: ['A', 'g'], values: { l2: 'g' } },
      { address: 't#r2', levels: ['A', null], values: { l2: 'g' } },
      { address: 't#r3', levels: ['A', null], values: { l2: 'g' } },
      { address: 't#r4', levels: ['A', null], values: { l2: null } },
      { address: 't#r5', levels: ['A', null], values: { l2: null } },
      { address: 't#r6', levels: ['B', null], values: { l2: 'h' } },
      { address: 't#r7', levels: ['C', null], values: { l2: 'h' } },
    ]
    const grid = draw(2, { rows: { t: rows } }, band)
    expect(drawing(grid).filter((line) => line.includes('t#l2'))).toEqual([
      'r1 c2 level t#l2 @t#r1',
      'r2-3 c2 field t#l2 @t#r2 {t#r2.group t#r3.group}',
      'r4 c2 field t#l2 @t#r4 {t#r4.group}',
      'r5 c2 field t#l2 @t#r5 {t#r5.group}',
      'r6 c2 field t#l2 @t#r6 {t#r6.group}',
      'r7 c2 field t#l2 @t#r7 {t#r7.group}',
    ])
  })

  it('draw a field that the row lacks as an empty cell, and of several show those that it has', () => {
    const band = tableOf(
      't',
      { id: 'a', at: 'c1', head: '', cell: '{a}' },
      { id: 'b', at: 'c2', cell: '{a}/{b}' },
    )
    const rows = [
      { address: 't.one', levels: [], fields: new Set(['b']) },
      { address: 't.two', levels: [], fields: new Set<string>() },
    ]
    expect(drawing(draw(2, { rows: { t: rows } }, band))).toEqual([
      'r1 c1 empty t#a @t.one',
      'r1 c2 label t#b @t.one {t.one.b}',
      'r2 c1 empty t#a @t.two',
      'r2 c2 empty t#b @t.two',
    ])
  })

  it('print fixed words in every row', () => {
    const band = tableOf('t', { id: 'a', at: 'c1', cell: '—' })
    expect(drawing(draw(1, { rows: { t: rowsOf('t', []) } }, band))).toEqual(['r1 c1 label t#a @t#r1'])
  })

  it('count a note in the span of its node, as labels and never merged by value', () => {
    const band = tableOf('t', columns[0], { id: 'g', at: 'c2', head: '', cell: '{g}', merge: 'value' })
    const rows = [
      { address: 't#note', levels: ['A'], note: true, values: { g: 'v' } },
      { address: 't#r1', levels: ['A'], values: { g: 'v' } },
    ]
    const grid = draw(2, { rows: { t: rows } }, band)
    expect(drawing(grid)).toEqual([
      'r1-2 c1 level t#l1 @t#note',
      'r1 c2 label t#g @t#note',
      'r2 c2 field t#g @t#r1 {t#r1.g}',
    ])
  })

  it('may be hidden by address, merged cells closing over them', () => {
    const rows = rowsOf('t', ['A', 'x'], ['A', 'x'], ['A', 'y'])
    const grid = draw(3, { rows: { t: rows }, hidden: new Set(['t#r2']) }, tableOf('t', ...columns))
    expect(grid.rows.map((row) => row.address)).toEqual(['t#r1', 't#r3'])
    expect(grid.cells[0]?.rowSpan).toBe(2)
  })

  it('give the place of a hidden column to the one before it, of the first to the one after', () => {
    const band = tableOf('t', ...columns)
    const rows = { t: rowsOf('t', ['A', 'x']) }
    const shown = (...hidden: string[]) =>
      drawing(draw(3, { rows, hidden: new Set(hidden) }, band)).map((line) => line.replace(/ @.*/, ''))
    expect(shown('t#l2')).toEqual(['r1 c1-2 level t#l1', 'r1 c3 field t#x'])
    expect(shown('t#l1')).toEqual(['r1 c1-2 level t#l2', 'r1 c3 field t#x'])
    expect(shown('t#x')).toEqual(['r1 c1 level t#l1', 'r1 c2-3 level t#l2'])
    expect(shown('t#l1', 't#l2', 't#x')).toEqual(['r1 c1-3 empty t'])
  })

  it('hide the columns of a hidden group, and its head with them', () => {
    const band = tableOf(
      't',
      { id: 'a', at: 'c1', head: 'A' },
      { id: 'g', head: 'G', columns: [{ id: 'b', at: 'c2', head: 'B' }] },
    )
    expect(drawing(draw(2, { rows: {}, hidden: new Set(['t#g']) }, band))).toEqual(['r1 c1-2 head t#a.head'])
  })

  it('tell of columns that begin at one place or nowhere, and draw the others', () => {
    const band = tableOf(
      't',
      { id: 'a', at: 'c1', level: 1 },
      { id: 'b', at: 'c1', level: 1 },
      { id: 'c', level: 1 },
    )
    const grid = draw(2, { rows: { t: rowsOf('t', ['A']) } }, band)
    expect(drawing(grid)).toEqual(['r1 c1-2 level t#a @t#r1'])
    expect(grid.faults).toEqual([
      { code: 'sheet.no_width', parts: ['t#a', 't#b'] },
      { code: 'sheet.no_width', parts: ['t#c'] },
    ])
  })
})

describe('stacks', () => {
  const rows = { t: rowsOf('t', ['A'], ['B']) }
  const table = tableOf('t', { id: 'a', at: 'c1', head: 'A', level: 1 }, { id: 'b', at: 'c3', head: 'B' })

  it('label their bands at the left edge over the full height, heads included', () => {
    const grid = draw(
      3,
      { rows },
      { id: 's', band: 'stack', side: { text: '侧', inside: 'c2' }, bands: [table] },
    )
    expect(drawing(grid)).toEqual([
      'r1-3 c1 side s.side',
      'r1 c2 head t#a.head',
      'r1 c3 head t#b.head',
      'r2 c2 level t#a @t#r1',
      'r2 c3 empty t#b @t#r1',
      'r3 c2 level t#a @t#r2',
      'r3 c3 empty t#b @t#r2',
    ])
  })

  it('nest, each inside beginning where the side ends', () => {
    const inner: Band = {
      id: 'i',
      band: 'stack',
      side: { text: '内', inside: 'c3' },
      bands: [tableOf('t', { id: 'a', at: 'c3', level: 1 })],
    }
    const grid = draw(
      3,
      { rows },
      { id: 'o', band: 'stack', side: { text: '外', inside: 'c2' }, bands: [inner] },
    )
    expect(drawing(grid, 1, 1)).toEqual([
      'r1-2 c1 side o.side',
      'r1-2 c2 side i.side',
      'r1 c3 level t#a @t#r1',
    ])
    expect(grid.rows[0]?.within).toEqual(['o', 'i'])
  })

  it('draw no side over no rows, nor one without room, which is told', () => {
    expect(
      draw(3, { rows: {} }, { id: 's', band: 'stack', side: { text: '侧', inside: 'c2' }, bands: [] }).cells,
    ).toEqual([])
    const grid = draw(
      3,
      { rows },
      { id: 's', band: 'stack', side: { text: '侧', inside: 'c1' }, bands: [table] },
    )
    expect(grid.cells.some((cell) => cell.kind === 'side')).toBe(false)
    expect(grid.faults).toEqual([{ code: 'sheet.no_width', parts: ['s.side'] }])
  })

  it('hide in one item what bears its name', () => {
    const band: Band = { id: 's', band: 'stack', each: 'g', bands: [table] }
    const grid = draw(
      3,
      { items: { s: ['g#1', 'g#2', 'g#3'] }, rows: {}, hidden: new Set(['g#1/t#b', 'g#3']) },
      band,
    )
    expect(drawing(grid)).toEqual([
      'r1 c1-3 head t#a.head @g#1',
      'r2 c1-2 head t#a.head @g#2',
      'r2 c3 head t#b.head @g#2',
    ])
  })
})

describe('rows of a table', () => {
  it('are at least as high as the band says, heads as high as their words', () => {
    const band = { ...tableOf('t', { id: 'a', at: 'c1', head: 'A', cell: '{x}' }), rowHeight: 8 }
    const grid = draw(1, { rows: { t: rowsOf('t', [], []) } }, band)
    expect(grid.rows.map(({ head, height }) => [head, height])).toEqual([
      [true, undefined],
      [false, 8],
      [false, 8],
    ])
  })
})
