import type { GridCell } from '../grid.ts'
import { bandAddress } from '../part-address.ts'
import type { Canvas } from './canvas.ts'
import type { Gap } from './corners.ts'
import type { DrawnCell } from './drawn-cell.ts'
import { nothing, type Shown } from './shown.ts'

/** Where a cell lies. */
export interface Box {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A cell of a grid; every one is made here, so that all have one form. */
export function cellOf(box: Box, shown: Shown, from: GridCell['from']): DrawnCell {
  return {
    row: box.row,
    column: box.column,
    rowSpan: box.rowSpan,
    columnSpan: box.columnSpan,
    kind: shown.kind,
    address: shown.address,
    addresses: shown.addresses,
    from,
  }
}

/** Adds the cells of one band's rows in reading order. */
export function emitInOrder(canvas: Canvas, cells: DrawnCell[]): void {
  cells.sort((a, b) => a.row - b.row || a.column - b.column)
  for (const cell of cells) canvas.cells.push(cell)
}

/** The empty cell over a gap; `gap.row` counts from `top`, whose rows are already on the canvas. */
export function filler(canvas: Canvas, band: string, top: number, gap: Gap): DrawnCell {
  const row = canvas.rows[top + gap.row]
  const column = canvas.columns[gap.column]
  const box = { row: top + gap.row, column: gap.column, rowSpan: 1, columnSpan: gap.end - gap.column }
  return cellOf(box, nothing, {
    part: bandAddress(band),
    row: `${row?.band ?? ''}/${row?.key ?? ''}/${column?.id ?? ''}`,
  })
}
