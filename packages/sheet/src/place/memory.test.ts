import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPlacement } from '../fixtures/any-sheet.ts'
import { ezhou2024 } from '../fixtures/ezhou-2024.ts'
import { rowsOf } from '../fixtures/small.ts'
import type { Grid, Shape, ShapeRow } from '../grid.ts'
import { cellsOfRow } from '../grid-rows.ts'
import { createPlacer, place } from './place.ts'

/** Rows come, go, move and are others; parts are hidden and shown. */
const anyStep = fc.record({
  does: fc.constantFrom('drop', 'repeat', 'move', 'change', 'hide', 'item'),
  at: fc.nat(4),
  part: fc.constantFrom('b1', 'b1#k1', 'b2#k1', 'b2#k2', 'list#1', 'items#i1'),
})

function stepped(shape: Shape, step: { does: string; at: number; part: string }): Shape {
  const { does, at, part } = step
  if (does === 'hide') return { ...shape, hidden: new Set(shape.hidden?.has(part) ? [] : [part]) }
  if (does === 'item') {
    const items = Object.entries(shape.items ?? {}).map(([key, own]) => [key, own.toReversed()] as const)
    return { ...shape, items: Object.fromEntries(items) }
  }
  const rows = Object.entries(shape.rows).map(
    ([key, own]) => [key, own.length === 0 ? own : changed(own, does, at % own.length)] as const,
  )
  return { ...shape, rows: Object.fromEntries(rows) }
}

function changed(rows: readonly ShapeRow[], does: string, at: number): readonly ShapeRow[] {
  const row = rows[at]
  if (!row) return rows
  if (does === 'drop') return rows.toSpliced(at, 1)
  if (does === 'repeat') return rows.toSpliced(at, 0, { ...row, address: `${row.address}x` })
  if (does === 'move') return [...rows.toSpliced(at, 1), row]
  return rows.with(at, { ...row, levels: [...row.levels].reverse(), note: row.note !== true })
}

/** The cells of its own band that begin in a row, wherever it stands. */
function begunIn(grid: Grid, row: number) {
  const own = cellsOfRow(grid, row).filter(({ kind }) => kind !== 'side')
  return own.map(({ row: _, ...cell }) => cell)
}

describe('a placer', () => {
  it('draws every shape as one does that knows of no other, and a row that it keeps with the same cells', () => {
    fc.assert(
      fc.property(anyPlacement, fc.array(anyStep, { maxLength: 6 }), ({ sheet, shape }, steps) => {
        const placed = createPlacer(sheet)
        let now = shape
        let grid = placed(now)
        expect(grid).toEqual(place(sheet, now))
        for (const step of steps) {
          now = stepped(now, step)
          const next = placed(now)
          expect(next).toEqual(place(sheet, now))
          for (const [row, drawn] of next.rows.entries()) {
            const before = grid.rows.indexOf(drawn)
            if (before >= 0) expect(begunIn(next, row)).toEqual(begunIn(grid, before))
          }
          grid = next
        }
      }),
      { seed: 181, numRuns: 400 },
    )
  })

  it('draws no row anew that is there already but where a run grew, and keeps the cells above the one that came', () => {
    const rows = rowsOf('annual', ...Array.from({ length: 40 }, (_, row) => ['A', `n${row}`]))
    const placed = createPlacer(ezhou2024)
    const before = placed({ rows: { annual_table: rows } })
    const more = rows.toSpliced(30, 0, ...rowsOf('other', ['A', 'new']))
    const after = placed({ rows: { annual_table: more } })
    const own = after.rows.filter((row) => row.band === 'annual_table')
    const heads = own.filter((row) => row.head).length
    expect(own.filter((row) => !before.rows.includes(row)).map((row) => row.key)).toEqual(
      own.flatMap((row, index) =>
        row.head || row.key.startsWith('other') || index === heads ? [row.key] : [],
      ),
    )
    const kept = after.cells.filter((cell) => before.cells.includes(cell))
    expect(kept.some((cell) => cell.from.row === rows[29]?.address)).toBe(true)
    expect(kept.some((cell) => cell.from.row === rows[31]?.address)).toBe(false)
  })
})
