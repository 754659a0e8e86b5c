import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AddedRow } from './added-row.ts'
import { gridOf } from './fixtures/paper-source.fixture.ts'
import { type PlanSetting, planSheet, type SheetPlan } from './plan.ts'

const plain: PlanSetting = { ends: new Set(), isPlaced: () => false }

/** A plan, with or without former ones. */
const plans = fc
  .array(fc.integer({ min: 1, max: 260 }), { minLength: 1, maxLength: 3 })
  .map((counts) =>
    counts.reduce<SheetPlan | undefined>((former, rows) => planSheet(gridOf(rows), plain, former), undefined),
  )
  .filter((plan) => plan !== undefined)

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

  it('covers every place once with rows of the owner’s between those of the grid, and they begin no block', () => {
    const row = (key: string, column: number): AddedRow => ({
      key,
      column,
      cells: [],
      texts: () => [],
      subscribe: () => () => undefined,
    })
    fc.assert(
      fc.property(fc.integer({ min: 60, max: 200 }), fc.infiniteStream(fc.nat(5)), (count, dice) => {
        const grid = gridOf(count)
        // Where a merged cell ends a row may begin below it; those left of it go on beside the row.
        const added = new Map<number, AddedRow[]>()
        const ends = new Map(
          grid.cells.flatMap((cell) =>
            cell.rowSpan > 1 && dice.next().value === 0 ? [[cell.row + cell.rowSpan - 1, cell.column]] : [],
          ),
        )
        for (const [end, column] of ends) added.set(end, [row(`after ${end}`, column)])
        const plan = planSheet(grid, { ...plain, added })
        for (const block of plan.bands.flatMap((band) => band.blocks)) {
          const taken: number[] = []
          let top = 0
          for (const one of block.rows) {
            for (const { cell, rowSpan } of one.parts)
              for (let at = top; at < top + rowSpan; at += 1) taken[at] = (taken[at] ?? 0) + cell.columnSpan
            top += 1
            for (const below of one.added) {
              taken[top] = (taken[top] ?? 0) + grid.columns.length - below.column
              top += 1
            }
          }
          expect(taken).toEqual(Array(top).fill(grid.columns.length))
        }
        expect(planSheet(grid, { ...plain, added }, plan).rows).toEqual(plan.rows)
      }),
      { seed: 23, numRuns: 40 },
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
    const plan = planSheet(gridOf(200), plain)
    const side = plan.rows.flatMap((row) => row.parts).filter((part) => part.cell.kind === 'side')
    expect(side.length).toBe(4)
    expect(side.map((part) => part.goesOn)).toEqual([true, true, true, false])
    expect(side.map((part) => part.isContinued)).toEqual([false, true, true, true])
  })

  it('ends a section only where its last row ends', () => {
    const grid = gridOf(4)
    const plan = planSheet(grid, { ...plain, ends: new Set([grid.rows.length - 1]) })
    const ends = plan.rows.flatMap((row) => row.parts).filter((part) => part.isEnd)
    expect(ends.every((part) => part.cell.row + part.cell.rowSpan === grid.rows.length)).toBe(true)
    expect(ends.length).toBeGreaterThan(0)
  })

  it('takes rows that are drawn as before from the former plan', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 200 }), fc.integer({ min: -1, max: 1 }), (count, more) => {
        const former = planSheet(gridOf(count), plain)
        const plan = planSheet(gridOf(count + more), plain, former)
        const fresh = planSheet(gridOf(count + more), plain)
        expect(plan.rows.map((row) => row.key)).toEqual(fresh.rows.map((row) => row.key))
        const drawnAnew = plan.rows.filter((row) => !former.rows.includes(row))
        expect(drawnAnew.length).toBeLessThanOrEqual(16)
      }),
      { seed: 23, numRuns: 60 },
    )
  })

  it('goes on with the blocks that it has, while none grows too large', () => {
    const former = planSheet(gridOf(200), plain)
    const keys = (own: SheetPlan) => own.bands.flatMap((band) => band.blocks.map((block) => block.key))
    expect(keys(planSheet(gridOf(220), plain, former))).toEqual(keys(former))
    expect(keys(planSheet(gridOf(260), plain, former)).length).toBeGreaterThan(keys(former).length)
  })

  it('knows the block of every row', () => {
    fc.assert(
      fc.property(plans, ({ bands, blockOf, rows }) => {
        const told = bands.flatMap((band) => band.blocks.flatMap((block) => block.rows.map(() => block.key)))
        expect(blockOf).toEqual(told)
        expect(blockOf).toHaveLength(rows.length)
        expect(new Set(blockOf).size).toBe(bands.flatMap((band) => band.blocks).length)
      }),
      { seed: 24, numRuns: 60 },
    )
  })

  it('draws every row anew whose words say where it stands', () => {
    const former = planSheet(gridOf(4), plain)
    const plan = planSheet(gridOf(4), { ...plain, isPlaced: (row) => row.band === 'table' }, former)
    expect(plan.rows.filter((row) => former.rows.includes(row))).toHaveLength(2)
  })
})
