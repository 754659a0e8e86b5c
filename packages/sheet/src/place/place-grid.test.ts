import { describe, expect, it } from 'vitest'
import { drawing, tilingFaults } from '../fixtures/drawing.ts'
import { gridOf, sheetOf } from '../fixtures/small.ts'
import type { Grid } from '../grid.ts'
import type { GridBand } from '../sheet.ts'
import { place } from './place.ts'

function draw(columns: number, band: GridBand, hidden: readonly string[] = []): Grid {
  const grid = place(sheetOf(columns, band), { rows: {}, hidden: new Set(hidden) })
  expect(tilingFaults(grid)).toEqual([])
  return grid
}

describe('a grid band', () => {
  it('lets a cell reach to the next corner that crosses its rows, or to the right edge', () => {
    expect(drawing(draw(6, gridOf('g', 2, 'a r1-2 c1', 'b r1 c3', 'c r1 c5', 'd r2 c4')))).toEqual([
      'r1-2 c1-2 empty g#a',
      'r1 c3-4 empty g#b',
      'r1 c5-6 empty g#c',
      'r2 c3 empty g @g/r2/c3',
      'r2 c4-6 empty g#d',
    ])
  })

  it('begins the first cell of a row at the left edge', () => {
    expect(drawing(draw(4, gridOf('g', 2, 'a r1 c2', 'b r1 c3', 'c r2 c4')))).toEqual([
      'r1 c1-2 empty g#a',
      'r1 c3-4 empty g#b',
      'r2 c1-4 empty g#c',
    ])
  })

  it('does not stretch a cell that is first in only some of its rows', () => {
    expect(drawing(draw(3, gridOf('g', 2, 'a r1 c1', 'b r1-2 c2')))).toEqual([
      'r1 c1 empty g#a',
      'r1-2 c2-3 empty g#b',
      'r2 c1 empty g @g/r2/c1',
    ])
  })

  it('draws a row without cells as one empty cell', () => {
    expect(drawing(draw(3, gridOf('g', 1)))).toEqual(['r1 c1-3 empty g @g/r1/c1'])
  })

  it('tells input, label with an input in it, words, and nothing', () => {
    expect(
      drawing(
        draw(
          5,
          gridOf(
            'g',
            1,
            'a r1 c1 {x.y}',
            'b r1 c2 至{x}年{y}月{x}',
            'c r1 c3 年',
            'd r1 c4 {$unit}',
            'e r1 c5',
          ),
        ),
      ),
    ).toEqual([
      'r1 c1 field g#a {x.y}',
      'r1 c2 label g#b {x y}',
      'r1 c3 label g#c',
      'r1 c4 label g#d',
      'r1 c5 empty g#e',
    ])
  })

  it('lets a hidden corner row stand for the next visible row inside the cell', () => {
    const band = gridOf('g', 3, 'a r1-3 c1 a', 'b r1 c2 b', 'c r2 c2 c', 'd r3 c2 d')
    expect(drawing(draw(2, band, ['g#r1']))).toEqual([
      'r1-2 c1 label g#a',
      'r1 c2 label g#c',
      'r2 c2 label g#d',
    ])
    expect(drawing(draw(2, band, ['g#r1', 'g#r3']))).toEqual(['r1 c1 label g#a', 'r1 c2 label g#c'])
    expect(draw(2, band, ['g#r1', 'g#r2', 'g#r3']).rows).toEqual([])
    expect(draw(2, band, ['g']).rows).toEqual([])
  })

  it('keeps the place of a hidden cell, empty', () => {
    expect(drawing(draw(2, gridOf('g', 1, 'a r1 c1 {a}', 'b r1 c2 {b}'), ['g#a']))).toEqual([
      'r1 c1 empty g#a',
      'r1 c2 field g#b {b}',
    ])
  })

  it('draws the first of two cells of one corner, and tells of the other', () => {
    const grid = draw(3, gridOf('g', 1, 'a r1 c1 a', 'b r1 c2 b', 'c r1 c2 c'))
    expect(drawing(grid)).toEqual(['r1 c1 label g#a', 'r1 c2-3 label g#b'])
    expect(grid.faults).toEqual([{ code: 'sheet.no_width', parts: ['g#b', 'g#c'] }])
  })

  it('ends a cell above one that it overlaps, and tells', () => {
    const grid = draw(2, gridOf('g', 3, 'a r1-3 c1 a', 'b r2 c1 b', 'c r3 c2 c'))
    expect(drawing(grid)).toEqual(['r1 c1-2 label g#a', 'r2 c1-2 label g#b', 'r3 c1-2 label g#c'])
    expect(grid.faults).toEqual([{ code: 'sheet.overlap', parts: ['g#a', 'g#b'] }])
  })

  it('does not draw a cell whose corner is nowhere, and tells', () => {
    const grid = draw(2, gridOf('g', 1, 'a r1 c1 a', 'b r9 c2 b', 'c r1 c9 c'))
    expect(drawing(grid)).toEqual(['r1 c1-2 label g#a'])
    expect(grid.faults.map((fault) => fault.parts)).toEqual([['g#b'], ['g#c']])
  })

  it('takes an unknown last row, or one above the first, as the first', () => {
    expect(drawing(draw(1, gridOf('g', 2, 'a r2-1 c1 a', 'b r1-9 c1 b')))).toEqual([
      'r1 c1 label g#b',
      'r2 c1 label g#a',
    ])
  })

  it('keeps the least height of a row', () => {
    const band: GridBand = { id: 'g', band: 'grid', rows: [{ id: 'r1', height: 12 }], cells: [] }
    expect(draw(1, band).rows[0]).toMatchObject({ key: 'r1', height: 12 })
  })
})
