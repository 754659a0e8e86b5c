import { expect, test } from 'vitest'
import { place } from '../place/place.ts'
import type { Sheet } from '../sheet.ts'
import { skeletonShape } from '../skeleton.ts'
import { insertCellColumn, insertCellRow } from './insert-cells.ts'
import type { Outcome } from './outcome.ts'

/** Squared paper of two rows and three columns, whose first cell is two rows high. */
const paper: Sheet = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  columns: [
    { id: 'c1', width: 20 },
    { id: 'c2', width: 30 },
    { id: 'c3', width: 40 },
  ],
  bands: [
    {
      id: 'table',
      band: 'grid',
      rows: [{ id: 'r1' }, { id: 'r2' }],
      cells: [
        { id: 'high', at: ['r1', 'c1'], to: 'r2', text: '高' },
        { id: 'a', at: ['r1', 'c2'], text: '甲' },
        { id: 'b', at: ['r1', 'c3'], text: '乙' },
        { id: 'c', at: ['r2', 'c2'], text: '丙' },
      ],
    },
  ],
}

/** Cells of a drawing as `row,column rows×columns part`. */
function drawn(outcome: Outcome): readonly string[] {
  if ('refused' in outcome) return [outcome.refused]
  const { cells } = place(outcome.sheet, skeletonShape(outcome.sheet))
  return cells.map(
    ({ row, column, rowSpan, columnSpan, from }) => `${row},${column} ${rowSpan}×${columnSpan} ${from.part}`,
  )
}

test('a row comes with cells as the row above it has them, and higher cells grow over it', () => {
  expect(drawn(insertCellRow(paper, { band: 'table', after: 'r1' }))).toEqual([
    '0,0 3×1 table#high',
    '0,1 1×1 table#a',
    '0,2 1×1 table#b',
    '1,1 1×1 table#cell1',
    '1,2 1×1 table#cell2',
    '2,1 1×2 table#c',
  ])
})

test('a first row has cells as the row below it, and a last one as the one above', () => {
  expect(drawn(insertCellRow(paper, { band: 'table', after: null })).slice(0, 3)).toEqual([
    '0,0 1×1 table#cell1',
    '0,1 1×1 table#cell2',
    '0,2 1×1 table#cell3',
  ])
  expect(drawn(insertCellRow(paper, { band: 'table', after: 'r2' })).slice(-2)).toEqual([
    '2,0 1×1 table#cell1',
    '2,1 1×2 table#cell2',
  ])
})

test('a column comes with a cell wherever cells met, and wider cells grow over it', () => {
  expect(drawn(insertCellColumn(paper, { after: 'c2' }))).toEqual([
    '0,0 2×1 table#high',
    '0,1 1×1 table#a',
    '0,2 1×1 table#cell1',
    '0,3 1×1 table#b',
    '1,1 1×3 table#c',
  ])
  expect(drawn(insertCellColumn(paper, { after: null }))[0]).toBe('0,0 2×1 table#cell1')
})

test('what is not there is refused', () => {
  expect(drawn(insertCellRow(paper, { band: 'other', after: null }))).toEqual(['sheet.refused_no_grid'])
  expect(drawn(insertCellColumn(paper, { after: 'c9' }))).toEqual(['sheet.refused_no_column'])
})
