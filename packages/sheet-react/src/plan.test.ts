import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridOf } from './fixtures/paper-source.fixture.ts'
import { planSheet } from './plan.ts'

const plans = fc.integer({ min: 1, max: 260 }).map((rows) => planSheet(gridOf(rows), new Set()))

describe('a planned sheet', () => {
  it('covers every place of every block exactly once', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const width = plan.grid.columns.length
        for (const block of plan.bands.flatMap((band) => band.blocks)) {
          const covered = block.rows.map(() => Array(width).fill(0))
          for (const [top, row] of block.rows.entries()) {
            for (const { cell, rowSpan } of row.parts) {
              for (let down = 0; down < rowSpan; down += 1) {
                for (let right = 0; right < cell.columnSpan; right += 1) {
                  const line = covered[top + down]
                  if (line) line[cell.column + right] += 1
                }
              }
            }
          }
          expect(covered.flat().every((times) => times === 1)).toBe(true)
        }
      }),
      { seed: 21, numRuns: 60 },
    )
  })

  it('says the words of every cell at least once', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const worded = new Set(
          plan.rows.flatMap((row) => row.parts.filter((part) => part.isWorded).map((part) => part.cell)),
        )
        expect(worded.size).toBe(plan.grid.cells.length)
      }),
      { seed: 22, numRuns: 60 },
    )
  })

  it('draws no line where a merged cell goes on in the next block', () => {
    const plan = planSheet(gridOf(200), new Set())
    const side = plan.rows.flatMap((row) => row.parts).filter((part) => part.cell.kind === 'side')
    expect(side.length).toBe(4)
    expect(side.map((part) => part.goesOn)).toEqual([true, true, true, false])
    expect(side.map((part) => part.isContinued)).toEqual([false, true, true, true])
  })

  it('ends a section only where its last row ends', () => {
    const grid = gridOf(4)
    const plan = planSheet(grid, new Set([grid.rows.length - 1]))
    const ends = plan.rows.flatMap((row) => row.parts).filter((part) => part.isEnd)
    expect(ends.every((part) => part.cell.row + part.cell.rowSpan === grid.rows.length)).toBe(true)
    expect(ends.length).toBeGreaterThan(0)
  })
})
