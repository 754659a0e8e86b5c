import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlacement } from './fixtures/any-sheet.ts'
import type { GridCell } from './grid.ts'
import { cellsOfRow, gridRows, showsFields } from './grid-rows.ts'
import { place } from './place/place.ts'

describe('the rows of a grid', () => {
  it('are the cells that begin in each, and those over several rows, as a look at all cells tells', () => {
    fc.assert(
      fc.property(anyPlacement, ({ sheet, shape }) => {
        const grid = place(sheet, shape)
        for (const row of grid.rows.keys()) {
          const own = grid.cells.filter((cell) => cell.row === row)
          expect(cellsOfRow(grid, row)).toEqual(own)
          expect(showsFields(grid, row)).toBe(own.some(({ addresses }) => addresses.length > 0))
        }
        const isOver = (kind: string) => kind === 'level' || kind === 'side'
        expect(gridRows(grid).over).toEqual(
          grid.cells.filter(({ rowSpan, kind }) => rowSpan > 1 || isOver(kind)),
        )
        const isOfRow = ({ row, from, addresses }: GridCell) =>
          from.row !== undefined && from.row === grid.rows[row]?.address && addresses.length < 2
        expect(gridRows(grid).others).toEqual(grid.cells.filter((cell) => !isOfRow(cell)))
        expect(gridRows(grid).starts).toHaveLength(grid.rows.length + 1)
      }),
      { seed: 250, numRuns: 200 },
    )
  })
})
