import type { Grid, GridCell } from '@tianbao/sheet'
import { fitColumns, type Need } from './fit-columns.ts'
import { wordsOf } from './headings.ts'
import type { SheetSource } from './sheet-source.ts'

/** The table's width on the smallest screen that is drawn for, in pixels, unless its owner knows better. */
const narrowTable = 768

/** A short label stays on one line: so many characters, each so many pixels, and the padding. */
const shortLabel = 6
const characterPixels = 14
const labelPadding = 10

/** Shares of the table's width, by column: what the paper says, as far as the values can be read in it. */
export function columnShares(grid: Grid, source: SheetSource): readonly number[] {
  const needs = new Map<string, Need>()
  /** Parts whose values have no least width. */
  const easy = new Set<string>()
  for (const cell of grid.cells) {
    if (needs.has(cell.from.part) || (cell.kind === 'field' && easy.has(cell.from.part))) continue
    const look = source.look(cell)
    const pixels = cell.kind === 'label' && !look.vertical ? labelWidth(source, cell) : look.least
    if (pixels === undefined) {
      if (cell.kind === 'field') easy.add(cell.from.part)
      continue
    }
    needs.set(cell.from.part, { from: cell.column, to: cell.column + cell.columnSpan, pixels })
  }
  return fitColumns(
    grid.columns.map((column) => column.width),
    [...needs.values()],
    source.narrow ?? narrowTable,
  )
}

function labelWidth(source: SheetSource, cell: GridCell): number {
  const words = cell.address === null ? wordsOf(source, cell) : ''
  return Math.min(shortLabel, [...words].length) * characterPixels + labelPadding
}
