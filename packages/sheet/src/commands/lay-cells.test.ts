import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layRawTable } from '../match/raw-table.ts'
import { place } from '../place/place.ts'
import type { Sheet } from '../sheet.ts'
import { skeletonShape } from '../skeleton.ts'
import { layCells } from './lay-cells.ts'

const ids = (count: number, stem: string) => Array.from({ length: count }, (_, at) => `${stem}${at + 1}`)

/** Squared paper, with one merged cell over its second and third row. */
const paper: Sheet = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  columns: ids(4, 'c').map((id) => ({ id, width: 45 })),
  bands: [
    {
      id: 'table',
      band: 'grid',
      rows: ids(4, 'r').map((id) => ({ id })),
      cells: ids(4, 'r').flatMap((row) =>
        ids(4, 'c')
          .filter((column) => !(row === 'r3' && column === 'c1'))
          .map((column) => ({
            id: `${row}${column}`,
            at: [row, column] as const,
            ...(row === 'r2' && column === 'c1' ? { to: 'r3', text: '高' } : {}),
          })),
      ),
    },
  ],
}

const cell = (text: string, rowSpan = 1, columnSpan = 1) => ({ text, rowSpan, columnSpan })

test('a table comes with its merges, and cells within it give way', () => {
  const piece = layRawTable([
    [cell('一', 2), cell('二', 1, 2)],
    [cell('三'), cell('四')],
  ])
  const laid = layCells(paper, { band: 'table', row: 'r1', column: 'c2', piece })
  if ('refused' in laid) throw new Error(laid.refused)
  expect(laid).toMatchObject({ skipped: 0, unplaced: [] })
  const { cells, faults } = place(laid.sheet, skeletonShape(laid.sheet))
  expect(faults).toEqual([])
  const [first, second] = laid.parts.map((part) => cells.find(({ from }) => from.part === part))
  expect(first).toMatchObject({ row: 0, column: 1, rowSpan: 2, columnSpan: 1 })
  expect(second).toMatchObject({ row: 0, column: 2, rowSpan: 1, columnSpan: 2 })
})

test('what would cut a merged cell is skipped and counted; rows and columns that lack are added', () => {
  const piece = layRawTable([
    [cell('甲'), cell('乙')],
    [cell('丙'), cell('丁')],
  ])
  const over = layCells(paper, { band: 'table', row: 'r3', column: 'c1', piece })
  expect(over).toMatchObject({ skipped: 1 })
  const beyond = layCells(paper, { band: 'table', row: 'r4', column: 'c4', piece })
  if ('refused' in beyond) throw new Error(beyond.refused)
  expect(beyond.sheet.columns).toHaveLength(5)
  expect(beyond.sheet.columns.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(180)
})

test('a piece too large for a sheet is refused before it is laid', () => {
  const piece = {
    rows: 500,
    columns: 60,
    cells: Array.from({ length: 30_000 }, (_, at) => ({
      row: Math.floor(at / 60),
      column: at % 60,
      rowSpan: 1,
      columnSpan: 1,
      text: '字',
    })),
  }
  expect(layCells(paper, { band: 'table', row: 'r1', column: 'c1', piece })).toMatchObject({
    refused: 'sheet.refused_too_large',
  })
})

test('whatever the spans, the sheet stays whole and every cell came or was counted', () => {
  const loose = fc.record({
    text: fc.constantFrom('', '字'),
    rowSpan: fc.integer({ min: -1, max: 9 }),
    columnSpan: fc.integer({ min: -1, max: 9 }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.array(loose, { maxLength: 6 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('r1', 'r2', 'r3', 'r4'),
      fc.constantFrom('c1', 'c2', 'c3', 'c4'),
      (rows, row, column) => {
        const piece = layRawTable(rows)
        const laid = layCells(paper, { band: 'table', row, column, piece })
        if ('refused' in laid) throw new Error(laid.refused)
        expect(laid.parts.length + laid.skipped).toBe(piece.cells.length)
        const grid = place(laid.sheet, skeletonShape(laid.sheet))
        expect(grid.faults).toEqual([])
        const came = new Set(grid.cells.map(({ from }) => from.part))
        expect(laid.parts.filter((part) => !came.has(part))).toEqual([])
      },
    ),
    { seed: 65, numRuns: 300 },
  )
})
