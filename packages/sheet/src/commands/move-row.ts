import type { GridCell } from '../grid.ts'
import { partAddress } from '../part-address.ts'
import type { GridBand, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { bottomOf, type Layout, layOut, rightOf } from './layout.ts'
import { type Outcome, refuse } from './outcome.ts'
import { rekeyRows, rowOf } from './rows.ts'
import { changeGrid } from './tree.ts'

/**
 * Moves a row of a grid band behind another (null: first), with the cells that stand in it alone; a higher cell gives
 * it up, or keeps it where it still lies beside the rest. Refused where that would tear another cell apart.
 */
export function moveRow(
  sheet: Sheet,
  spec: { readonly band: string; readonly row: string; readonly after: string | null },
): Outcome {
  const found = rowOf(sheet, spec)
  if ('refused' in found) return found
  const { band, position } = found
  const row = band.rows[position]
  if (row === undefined || spec.after === spec.row) return changeSheet(sheet, sheet)
  const rows = band.rows.toSpliced(position, 1)
  const to = rows.findIndex(({ id }) => id === spec.after) + 1
  if (spec.after !== null && to === 0) return refuse('no_row', { row: spec.after })
  rows.splice(to, 0, row)
  const order = new Map(rows.map(({ id }, index) => [id, index]))

  const cells = rekeyRows(band, (covered) => {
    if (covered.length === 1 || !covered.includes(row.id)) return covered
    const rest = covered.filter((id) => id !== row.id)
    const places = rest.map((id) => order.get(id) ?? 0)
    const isBeside = to >= Math.min(...places) - 1 && to <= Math.max(...places) + 1
    return (isBeside ? covered : rest).toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
  })
  const moved = changeGrid(sheet, band.id, (grid) => ({ ...grid, rows, cells }))
  return keepsCells(sheet, moved, band, row.id) ? changeSheet(sheet, moved) : refuse('would_tear', spec)
}

/** Whether every cell still has its rows, but for the one that moved, and as wide as it was where it has others. */
function keepsCells(before: Sheet, after: Sheet, band: GridBand, row: string): boolean {
  const had = layOut(before)
  const has = layOut(after)
  return band.cells.every((cell) => {
    const part = partAddress(band.id, cell.id)
    const was = had.boxes.get(part)
    const now = has.boxes.get(part)
    if (was === undefined || now === undefined) return was === now
    const rows = rowsOf(had, was)
    const next = new Set(rowsOf(has, now))
    if (rows.length === 1 && rows[0] === row) return next.size === 1 && next.has(row)
    return (
      rows.every((id) => id === row || next.has(id)) &&
      now.column <= was.column &&
      rightOf(now) >= rightOf(was)
    )
  })
}

function rowsOf({ grid }: Layout, box: GridCell): readonly string[] {
  return grid.rows.slice(box.row, bottomOf(box)).map(({ key }) => key)
}
