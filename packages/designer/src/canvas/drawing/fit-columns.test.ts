import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitColumns } from './fit-columns.ts'

const sum = (widths: readonly number[]) => widths.reduce((all, one) => all + one, 0)

it('a name at the side has two characters a line, and what stands beside gives the room', () => {
  const widths = fitColumns(
    [10, 60, 110],
    [{ column: 0, columnSpan: 1, rowSpan: 10, words: '部门总体资金情况', isHead: false }],
    360,
  )
  expect(widths[0]).toBeGreaterThanOrEqual(32)
  expect(sum(widths)).toBeCloseTo(360)
})

it('a label over two columns gets one line from both', () => {
  const widths = fitColumns(
    [10, 14, 156],
    [{ column: 0, columnSpan: 2, rowSpan: 1, words: '部门（单位）名称', isHead: false }],
    440,
  )
  expect((widths[0] ?? 0) + (widths[1] ?? 0)).toBeGreaterThanOrEqual(104 - 1e-9)
})

it('whatever stands in a table, all of the room is used and every column has some', () => {
  const cell = fc.record({
    column: fc.nat(5),
    columnSpan: fc.integer({ min: 1, max: 3 }),
    rowSpan: fc.integer({ min: 1, max: 12 }),
    isHead: fc.boolean(),
    words: fc.string({ maxLength: 30, unit: 'grapheme' }),
  })
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 8, maxLength: 8 }),
      fc.array(cell, { maxLength: 40 }),
      (widths, cells) => {
        const fitted = fitColumns(widths, cells, 440)
        expect(sum(fitted)).toBeCloseTo(440)
        for (const width of fitted) expect(width).toBeGreaterThan(0)
      },
    ),
    { seed: 71, numRuns: 100 },
  )
})
