import { createForm } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ezhou, typed } from '../fixtures/ezhou.fixture.ts'
import { croppedGrid, rowsOfInterest } from './cropped-grid.ts'

const { compiled } = compileTemplate(ezhou)
if (compiled === undefined) throw new Error('The template does not compile.')
const grid = createForm(compiled, { data: typed, today: '2024-01-26', mintId: () => 'x' }).grid()
if (grid === null) throw new Error('The template has no table.')

test('any rows of a table tile, every cell once', () => {
  const all = [...grid.rows.keys()]
  fc.assert(
    fc.property(fc.subarray(all), (rows) => {
      const cropped = croppedGrid(grid, new Set(rows))
      const cells = cropped.flatMap((row) => row.cells)
      expect(new Set(cells.map(({ cell }) => cell)).size).toBe(cells.length)
      const area = cells.reduce((sum, { cell, rowSpan }) => sum + rowSpan * cell.columnSpan, 0)
      expect(area).toBe(rows.length * grid.columns.length)
    }),
    { seed: 612, numRuns: 40 },
  )
})

test('the rows that a rule has to do with bring the heads of their band, and few of those that are alike', () => {
  const rows = rowsOfInterest(grid, (address) => /^annual#.*\.target$/.test(address))
  const bands = new Set([...rows].map((row) => grid.rows[row]?.band))
  expect(bands.size).toBe(1)
  expect([...rows].filter((row) => grid.rows[row]?.head).length).toBeGreaterThan(0)
  expect([...rows].filter((row) => !grid.rows[row]?.head)).toHaveLength(4)
  expect(rowsOfInterest(grid, () => false).size).toBe(0)
})
