import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf, sheetOf } from '../fixtures/small.ts'
import { place } from '../place/place.ts'
import { flowLines, type LineHeight } from './flow-lines.ts'
import { layPages } from './lay-pages.ts'
import type { PageRules } from './page.ts'

const plain: PageRules = { repeatHeads: false, keepWithHead: 0, keepRows: 1, wordsFrom: 25 }
const line = (height: number, more: Partial<LineHeight> = {}): LineHeight => ({
  height,
  cuts: [],
  isHeading: false,
  ...more,
})
const tens = (count: number) => Array.from({ length: count }, () => 10)

/** Rows of each page from 1, `T` for the lines over the table, lines under it by letter. */
function pagesOf(rows: number, above: number, below: readonly LineHeight[], pageHeight: number): string[] {
  const grid =
    rows === 0
      ? { columns: [], rows: [], cells: [], faults: [] }
      : place(sheetOf(1, gridOf('g', rows)), { rows: {} })
  return layPages(grid, { above, rows: tens(rows), below }, pageHeight, plain).map((page) =>
    [
      ...(page.hasAbove ? ['T'] : []),
      ...(page.sheet?.rows ?? []).map(({ row }) => row + 1),
      ...page.below.map((own) => 'abcdefgh'.charAt(own.line)),
    ].join(' '),
  )
}

describe('layPages', () => {
  it('sets what stands over the table on the first page, and what stands under it on the last', () => {
    expect(pagesOf(5, 20, [line(5), line(5)], 40)).toEqual(['T 1 2', '3 4 5 a b'])
  })

  it('keeps what stands under the table together, on a page of its own where it must', () => {
    expect(pagesOf(5, 20, [line(8), line(8)], 40)).toEqual(['T 1 2', '3 4 5', 'a b'])
  })

  it('has a page for a form without a table, and for one with nothing at all', () => {
    expect(pagesOf(0, 20, [line(5)], 40)).toEqual(['T a'])
    expect(pagesOf(0, 0, [], 40)).toEqual(['T'])
  })

  it('leaves the table a part of the first page, however much stands over it', () => {
    expect(pagesOf(2, 500, [], 40)).toEqual(['T 1', '2'])
  })
})

describe('flowLines', () => {
  it('parts lines that are higher than a page, a heading staying with the line after it', () => {
    const lines = [line(15), line(5, { isHeading: true }), line(15), line(15)]
    expect(flowLines(lines, 25, 40).map((page) => page.map((own) => own.line))).toEqual([[0], [1, 2, 3]])
  })

  it('cuts a long line where it may be cut', () => {
    const [first, second] = flowLines([line(60, { cuts: [20, 35, 50] })], 30, 40)
    expect(first).toEqual([{ line: 0, from: 0, to: 20 }])
    expect(second).toEqual([{ line: 0, from: 20, to: 60 }])
  })

  it('prints every millimetre of every line once, in order, and ends', () => {
    const anyLine = fc.record({
      height: fc.integer({ min: 0, max: 90 }),
      cuts: fc.constantFrom([], [10, 30, 60]),
      isHeading: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anyLine, { maxLength: 12 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 60 }),
        (lines, room, pageHeight) => {
          const printed = flowLines(lines, room, pageHeight).flat()
          const sums = lines.map((_, index) =>
            printed.filter((own) => own.line === index).reduce((sum, own) => sum + own.to - own.from, 0),
          )
          expect(sums).toEqual(lines.map(({ height }) => height))
          const order = printed.map((own) => own.line * 1000 + own.from)
          expect(order).toEqual([...order].sort((a, b) => a - b))
        },
      ),
      { seed: 130, numRuns: 500 },
    )
  })
})
