import type { Grid } from '@tianbao/sheet'
import { fitColumns, type Need } from './fit-columns.ts'
import type { SheetSource } from './sheet-source.ts'

/** The table's width on the smallest screen that is drawn for, in pixels. */
const narrowTable = 768

/** Shares of the table's width, by column: what the paper says, as far as the values can be read in it. */
export function columnShares(grid: Grid, source: SheetSource): readonly number[] {
  const needs = new Map<string, Need>()
  for (const cell of grid.cells) {
    if (cell.kind !== 'field' || needs.has(cell.from.part)) continue
    const pixels = source.look(cell).least
    if (pixels === undefined) continue
    needs.set(cell.from.part, { from: cell.column, to: cell.column + cell.columnSpan, pixels })
  }
  return fitColumns(
    grid.columns.map((column) => column.width),
    [...needs.values()],
    narrowTable,
  )
}
