import { bandAddress } from '../part-address.ts'
import type { Canvas, DrawnCell } from './canvas.ts'
import type { Gap } from './corners.ts'
import { nothing } from './shown.ts'

/** Adds the cells of one band's rows in reading order. */
export function emitInOrder(canvas: Canvas, cells: DrawnCell[]): void {
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  for (const cell of cells) canvas.cells.push(cell)
}

/** The empty cell over a gap; `gap.row` counts from `top`, whose rows are already on the canvas. */
export function filler(canvas: Canvas, band: string, top: number, gap: Gap): DrawnCell {
  const row = canvas.rows[top + gap.row]
  const column = canvas.columns[gap.column]
  return {
    row: top + gap.row,
    column: gap.column,
    rowSpan: 1,
    columnSpan: gap.end - gap.column,
    ...nothing,
    from: { part: bandAddress(band), row: `${row?.band ?? ''}/${row?.key ?? ''}/${column?.id ?? ''}` },
  }
}
