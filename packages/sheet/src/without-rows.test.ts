import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyPlacement } from './fixtures/any-sheet.ts'
import type { GridCell } from './grid.ts'
import { place } from './place/place.ts'
import { withoutRows } from './without-rows.ts'

test('a grid without some rows shows each square that is left as before, in reading order, and nothing twice', () => {
  fc.assert(
    fc.property(anyPlacement, fc.array(fc.nat(40), { maxLength: 12 }), ({ sheet, shape }, rows) => {
      const whole = place(sheet, shape)
      const gone = new Set(rows.filter((row) => row < whole.rows.length))
      const { grid, at } = withoutRows(whole, gone)
      const before = squaresOf(whole.cells)
      const kept = [...whole.rows.keys()].filter((row) => !gone.has(row))
      expect(grid.rows).toEqual(kept.map((row) => whole.rows[row]))
      expect(squaresOf(grid.cells)).toEqual(
        new Map(
          kept.flatMap((row, now) =>
            whole.columns.map((_, column) => [`${now} ${column}`, before.get(`${row} ${column}`)]),
          ),
        ),
      )
      const order = grid.cells.map(({ row, column }) => row * 1_000 + column)
      expect(order).toEqual([...order].sort((a, b) => a - b))
      for (const row of whole.rows.keys()) expect(at(row)).toBe(kept.filter((own) => own <= row).length - 1)
      // The same objects again: what is drawn of them need not be drawn anew.
      expect(withoutRows(whole, gone).grid.cells.every((cell, index) => cell === grid.cells[index])).toBe(
        true,
      )
    }),
    { seed: 355, numRuns: 60 },
  )
})

/** Which part fills each square of a table. */
function squaresOf(cells: readonly GridCell[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { row, column, rowSpan, columnSpan, from } of cells)
    for (let down = row; down < row + rowSpan; down += 1)
      for (let right = column; right < column + columnSpan; right += 1) {
        if (found.has(`${down} ${right}`)) throw new Error(`Two cells at ${down}, ${right}.`)
        found.set(`${down} ${right}`, `${from.part} ${from.row ?? ''}`)
      }
  return found
}
