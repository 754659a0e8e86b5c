import { expect, it } from 'vitest'
import { gridOf } from '../fixtures/paper-source.fixture.ts'
import { layPaper } from './lay-paper.ts'
import type { Measured } from './measure.ts'
import type { PaperSource } from './paper-source.ts'

const grid = gridOf(40)
const source: PaperSource = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  grid,
  above: [],
  below: [],
  cell: () => ({ words: 'x', isLabel: true, isProse: false, align: 'centre', look: {} }),
}
const measured = (words: Measured['words']): Measured => ({
  heights: { above: 12, rows: grid.rows.map(() => 10), below: [] },
  lines: new Map(),
  words,
})
const side = grid.cells.find((cell) => cell.kind === 'side')
const rowsOf = (own: Measured) => layPaper(source, own).map((page) => page.sheet?.rows.length)

it('pages are full where the words of cut cells fit their pieces', () => {
  expect(rowsOf(measured(new Map()))).toEqual([24, 22])
})

it('a page leaves room for the words of a cell that it cuts', () => {
  if (!side) throw new Error('The fixture has no side.')
  const [first = 0] = rowsOf(measured(new Map([[side, 240]])))
  expect(first).toBeLessThan(24)
})

it('words that need more than a page end in pages all the same', () => {
  if (!side) throw new Error('The fixture has no side.')
  const rows = rowsOf(measured(new Map([[side, 100_000]])))
  expect(rows.reduce<number>((sum, count) => sum + (count ?? 0), 0)).toBeGreaterThanOrEqual(grid.rows.length)
})
