import type { GridRow } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockRows, cutRows } from './cut-rows.ts'

const band = (name: string, heads: number, body: number): GridRow[] =>
  Array.from({ length: heads + body }, (_, index) => ({
    band: name,
    key: String(index),
    head: index < heads,
    within: [],
  }))

const anyRows = fc
  .array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 6 })
  .map((bands) => bands.flatMap(([heads, body], index) => band(`b${index}`, heads, body)))

describe('rows cut in blocks', () => {
  it('are all there, once and in order', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const drawn = cutRows(rows).flatMap((own) =>
          own.blocks.flatMap(({ start, end }) => rows.slice(start, end)),
        )
        expect(drawn).toEqual(rows)
      }),
      { seed: 11, numRuns: 200 },
    )
  })

  it('make blocks of nearly equal size, none much larger than fifty rows', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        for (const { blocks, heads } of cutRows(rows)) {
          const sizes = blocks.map(({ start, end }, index) => end - start - (index === 0 ? heads : 0))
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
          expect(Math.max(...sizes)).toBeLessThanOrEqual(blockRows * 1.5)
        }
      }),
      { seed: 12, numRuns: 200 },
    )
  })

  it('keep header rows with what they head', () => {
    const [first] = cutRows(band('table', 2, 130))
    expect(first?.heads).toBe(2)
    expect(first?.blocks.map(({ start, end }) => end - start)).toEqual(
      [45, 44, 43].map((size, at) => (at === 0 ? 45 : size)),
    )
  })

  it('leave a table that fits one block whole', () => {
    expect(cutRows(band('table', 3, 51))[0]?.blocks).toHaveLength(1)
  })

  it('make small blocks where no cell is cut by that, and no larger ones than fifty for it', () => {
    const crossed = fc.uniqueArray(fc.nat(150), { maxLength: 60 })
    fc.assert(
      fc.property(crossed, fc.uniqueArray(fc.nat(150), { maxLength: 8 }), (held, begun) => {
        const rows = band('table', 1, 140)
        const isCrossed = (position: number) => held.includes(position)
        const begins = ({ key }: GridRow) => begun.includes(Number(key))
        const edges = cutRows(rows, { begins, isCrossed, few: 16 }).flatMap(({ blocks }) =>
          blocks.map(({ start }) => start),
        )
        const sizes = edges.map((start, at) => (edges[at + 1] ?? 141) - start)
        expect(Math.max(...sizes)).toBeLessThanOrEqual(blockRows * 1.5 + 1)
      }),
      { seed: 13, numRuns: 100 },
    )
    const none = { begins: () => false, isCrossed: () => false }
    expect(cutRows(band('table', 0, 100), { ...none, few: 16 })[0]?.blocks.map(({ start }) => start)).toEqual(
      [0, 16, 32, 50, 66, 82],
    )
    const isCrossed = (position: number) => position > 10 && position < 20
    expect(
      cutRows(band('table', 0, 40), { ...none, few: 16, isCrossed })[0]?.blocks.map(({ start }) => start),
    ).toEqual([0, 20])
  })
})
