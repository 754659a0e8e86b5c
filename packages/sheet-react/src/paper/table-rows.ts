import type { Grid, GridCell, SheetPage } from '@tianbao/sheet'
import type { Measured } from './measure.ts'
import type { TableCell, TableRow } from './PaperTable.tsx'
import type { PaperSource } from './paper-source.ts'
import { paragraphsOf, sliceText } from './slice-text.ts'

/** All rows of a table, each as high as its words or as the sheet says. */
export function wholeRows(grid: Grid): readonly TableRow[] {
  const cells = byRow(
    grid.cells.map((cell) => ({ ...whole, cell, row: cell.row, rowSpan: cell.rowSpan })),
    grid.rows.length,
  )
  return grid.rows.map((row, index) => ({
    key: `${row.band}/${row.key}`,
    height: row.height ?? null,
    isAgain: false,
    cells: cells[index] ?? [],
  }))
}

/** The rows that a page bears, as high as they were measured; of a text that is cut, its part. */
export function pageRows(source: PaperSource, page: SheetPage, measured: Measured): readonly TableRow[] {
  const cells = byRow(
    page.cells.map((piece) => {
      const from = page.rows[piece.row]
      const to = page.rows[piece.row + piece.rowSpan - 1]
      const lines = measured.lines.get(piece.cell)
      const isCut = lines !== undefined && (piece.isContinued || piece.goesOn)
      const paragraphs =
        isCut && from && to
          ? sliceText(paragraphsOf(source.cell(piece.cell).words), lines, from.from, to.to)
          : undefined
      return { ...piece, paragraphs }
    }),
    page.rows.length,
  )
  return page.rows.map(({ row: position, from, to, isRepeated }, index) => {
    const row = source.grid.rows[position]
    return {
      key: `${row?.band}/${row?.key}`,
      height: to - from,
      isAgain: isRepeated || from > 0,
      cells: cells[index] ?? [],
    }
  })
}

const whole = { isWorded: true, isContinued: false, goesOn: false }

type Placed = TableCell & { readonly row: number; readonly cell: GridCell }

/** Cells by the row they begin in, left to right, as a table wants them. */
function byRow(cells: readonly Placed[], count: number): readonly (readonly TableCell[])[] {
  const rows: Placed[][] = Array.from({ length: count }, () => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  for (const row of rows) row.sort((a, b) => a.cell.column - b.cell.column)
  return rows
}
