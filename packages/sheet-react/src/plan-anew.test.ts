import { createPlacer, type Grid, type ShapeRow, type Sheet } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namingCells } from './naming-cells.ts'
import { planSheet, type SheetPlan } from './plan.ts'

/** A table under a side label, with a level, a column that merges equal values, a name and a value. */
const sheet: Sheet = {
  page: { size: 'A4', orientation: 'portrait', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
  columns: ['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => ({ id, width: 36 })),
  bands: [
    {
      id: 'block',
      band: 'stack',
      side: { text: '绩效指标', inside: 'c2' },
      bands: [
        {
          id: 'table',
          band: 'table',
          rows: 'rows',
          columns: [
            { id: 'level', at: 'c2', head: '一级', level: 1 },
            { id: 'group', at: 'c3', head: '二级', cell: '{group}', merge: 'value' },
            { id: 'name', at: 'c4', head: '名称', cell: '{name}' },
            { id: 'target', at: 'c5', head: '本年', cell: '{target}' },
          ],
        },
      ],
    },
  ],
}

const anyRow = fc
  .record({
    level: fc.constantFrom('a', 'b', null),
    group: fc.constantFrom('x', 'y', null),
    id: fc.nat(9_999),
  })
  .map(({ level, group, id }): ShapeRow => ({ address: `rows#r${id}`, levels: [level], values: { group } }))
const anyStep = fc.record({
  does: fc.constantFrom('insert', 'remove', 'move', 'change'),
  at: fc.nat(),
  row: anyRow,
})

type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never

function stepped(rows: readonly ShapeRow[], { does, at, row }: Step): readonly ShapeRow[] {
  const place = at % Math.max(1, rows.length)
  const own = rows[place]
  if (does === 'insert' || !own) return rows.toSpliced(place, 0, row)
  if (does === 'remove') return rows.toSpliced(place, 1)
  if (does === 'move') return [...rows.toSpliced(place, 1), own]
  return rows.with(place, { ...row, address: own.address })
}

/** What a plan draws, without where cells stand in the grid: that of a row that was kept may be an older one. */
function drawn({ rows, bands, blockOf }: SheetPlan) {
  const told = rows.map(({ parts, ...row }) => ({
    ...row,
    parts: parts.map(({ cell: { row: _, ...cell }, ...part }) => ({ ...part, cell })),
  }))
  return {
    rows: told,
    bands: bands.map(({ blocks, ...band }) => ({ ...band, blocks: blocks.length })),
    blockOf,
  }
}

/** Every third row ends a section, wherever it stands. */
function settingOf(grid: Grid) {
  return { ends: new Set(grid.rows.flatMap((_, row) => (row % 3 === 2 ? [row] : []))), isPlaced: () => false }
}

describe('a plan that follows another', () => {
  it('draws rows as a fresh one does with the same blocks, whatever came, went, moved or changed', () => {
    const table = fc.uniqueArray(anyRow, { minLength: 1, maxLength: 120, selector: (row) => row.address })
    fc.assert(
      fc.property(table, fc.array(anyStep, { maxLength: 5 }), (first, steps) => {
        const place = createPlacer(sheet)
        const planOf = (rows: readonly ShapeRow[], former?: SheetPlan) => {
          const grid = place({ rows: { table: rows } })
          return planSheet(grid, settingOf(grid), former)
        }
        let rows: readonly ShapeRow[] = first
        let plan = planOf(rows)
        for (const step of steps) {
          rows = stepped(rows, step)
          plan = planOf(rows, plan)
          // Blocks go on from plan to plan, and rows are cut at their edges: the same plan with every row made anew.
          const anew = planSheet(plan.grid, { ...settingOf(plan.grid), isPlaced: () => true }, plan)
          expect(drawn(plan)).toEqual(drawn(anew))
          const naming = namingCells(plan.grid)
          const names = (own: typeof naming) => plan.rows.map((_, row) => own.placeIn(row))
          expect(names(plan.naming)).toEqual(names(naming))
          expect(anew.rows.every((row) => !plan.rows.includes(row))).toBe(true)
        }
      }),
      { seed: 251, numRuns: 120 },
    )
  })

  it('has the same blocks when the first row of one goes, and only that one is drawn anew', () => {
    const rows = Array.from(
      { length: 160 },
      (_, at): ShapeRow => ({ address: `rows#r${at}`, levels: [null], values: { group: `g${at}` } }),
    )
    const place = createPlacer({
      ...sheet,
      bands: sheet.bands.flatMap((one) => ('bands' in one ? one.bands : [])),
    })
    const planOf = (own: readonly ShapeRow[], former?: SheetPlan) =>
      planSheet(place({ rows: { table: own } }), { ends: new Set(), isPlaced: () => false, few: 16 }, former)
    const plan = planOf(rows)
    const blocks = plan.bands.flatMap((band) => band.blocks)
    expect(blocks.length).toBeGreaterThan(6)
    const [gone] = blocks[4]?.rows ?? []
    const at = rows.findIndex(({ address }) => gone?.key === address)
    expect(at).toBeGreaterThan(0)
    const next = planOf(rows.toSpliced(at, 1), plan).bands.flatMap((band) => band.blocks)
    expect(next.map(({ key }) => key)).toEqual(blocks.map(({ key }) => key))
    expect(next.filter((block, index) => block !== blocks[index])).toEqual([next[4]])
  })
})
