import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlacement } from '../fixtures/any-sheet.ts'
import { tilingFaults } from '../fixtures/drawing.ts'
import { ezhou2024 } from '../fixtures/ezhou-2024.ts'
import { rowsOf, sheetOf } from '../fixtures/small.ts'
import type { ShapeRow } from '../grid.ts'
import { place } from './place.ts'

describe('place', () => {
  it('tiles the table whatever the sheet is like, each cell with a name of its own', () => {
    fc.assert(
      fc.property(anyPlacement, ({ sheet, shape }) => {
        expect(tilingFaults(place(sheet, shape))).toEqual([])
      }),
      { seed: 32, numRuns: 3000 },
    )
  })

  it('draws nothing on no columns, and of a sheet without bands', () => {
    expect(place(sheetOf(0), { rows: {} }).cells).toEqual([])
    expect(place(sheetOf(3), { rows: {} }).rows).toEqual([])
  })

  it('looks at each row of a table as often, however many there are', () => {
    const looks = (count: number) => {
      let asked = 0
      const watch = (row: ShapeRow): ShapeRow =>
        new Proxy(row, {
          get: (target, name) => {
            asked += 1
            return Reflect.get(target, name)
          },
        })
      const levels = Array.from({ length: count }, (_, row) => [row < count / 2 ? 'A' : 'B', `n${row % 7}`])
      const grid = place(ezhou2024, { rows: { annual_table: rowsOf('annual', ...levels).map(watch) } })
      expect(grid.cells.length).toBeGreaterThan(count * 6)
      return asked / count
    }
    expect(looks(5000)).toBeLessThanOrEqual(looks(500))
    expect(looks(500)).toBeLessThan(60)
  })

  it('merges 5,000 rows of one value into one cell that bears all their addresses', () => {
    const rows = rowsOf('annual', ...Array.from({ length: 5000 }, () => ['A', null])).map((row) => ({
      ...row,
      values: { l2: 'v' },
    }))
    const grid = place(ezhou2024, { rows: { annual_table: rows } })
    expect(grid.cells.find((cell) => cell.from.part === 'annual_table#l2')?.addresses).toHaveLength(5000)
  })
})
