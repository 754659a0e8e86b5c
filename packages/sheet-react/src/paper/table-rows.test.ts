import { layPages, pageRules } from '@tianbao/sheet'
import { expect, it } from 'vitest'
import { gridOf } from '../fixtures/paper-source.fixture.ts'
import type { Measured } from './measure.ts'
import type { PaperSource } from './paper-source.ts'
import { pageRows, wholeRows } from './table-rows.ts'

const page = {
  size: 'A4',
  orientation: 'portrait',
  margins: { top: 15, right: 15, bottom: 15, left: 15 },
} as const
const grid = gridOf(40)
const text = ['一二三四', '五六七八', '九'].join('\n')
const source: PaperSource = {
  page,
  grid,
  above: [],
  below: [],
  cell: (cell) => ({
    words: cell.address === 'goal' ? text : 'x',
    isLabel: false,
    isProse: false,
    align: 'centre',
    look: {},
  }),
}

/** Rows of 10 mm, but the one of the text, which is 90 and may be cut. */
function measured(): Measured {
  const goal = grid.cells.find((cell) => cell.address === 'goal')
  if (!goal) throw new Error('The fixture has no cell "goal".')
  const rows = grid.rows.map((_, row) => (row === goal.row ? { height: 90, cuts: [30, 60] } : 10))
  const ends = [30, 60, 90].map((bottom, paragraph) => ({
    paragraph,
    end: [4, 4, 1][paragraph] ?? 0,
    bottom,
  }))
  return { heights: { above: 0, rows, below: [] }, lines: new Map([[goal, ends]]), words: new Map() }
}

it('all rows of a form make one table, each slot of it covered once', () => {
  const rows = wholeRows(grid)
  expect(rows).toHaveLength(grid.rows.length)
  const slots = rows.flatMap((row) => row.cells.map((cell) => cell.rowSpan * cell.cell.columnSpan))
  expect(slots.reduce((sum, count) => sum + count, 0)).toBe(grid.rows.length * grid.columns.length)
})

it('pages bear every row once and their own slots, header rows again, a cut text in pieces', () => {
  const own = measured()
  const pages = layPages(grid, own.heights, 60, pageRules)
  const drawn = pages.map((one) => (one.sheet ? pageRows(source, one.sheet, own) : []))
  const rows = drawn.flat()
  expect(new Set(rows.map((row) => row.key)).size).toBe(grid.rows.length)
  expect(rows.some((row) => row.isAgain)).toBe(true)
  for (const [index, table] of drawn.entries()) {
    const slots = table.flatMap((row) => row.cells.map((cell) => cell.rowSpan * cell.cell.columnSpan))
    expect(
      slots.reduce((sum, count) => sum + count, 0),
      `page ${index + 1}`,
    ).toBe(table.length * grid.columns.length)
    const height = table.reduce((sum, row) => sum + (row.height ?? 0), 0)
    expect(height).toBeLessThanOrEqual(60.01)
  }
  const pieces = rows.flatMap((row) =>
    row.cells.flatMap((cell) => (cell.paragraphs ? [cell.paragraphs] : [])),
  )
  expect(pieces.map((piece) => piece.map((paragraph) => paragraph.text))).toEqual([
    ['一二三四'],
    ['五六七八', '九'],
  ])
})
