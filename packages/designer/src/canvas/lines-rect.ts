import type { Grid } from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import type { CanvasStore } from './canvas.ts'
import type { Drawing } from './drawing/draw-design.ts'
import type { Place } from './place.ts'

type Taken = Pick<CanvasStore, 'anchor' | 'far' | 'lines'>

/** Rows that were taken by their headers. One stands in a cell of the row's own, not in a label that reaches into it. */
export function rowsTaken({ grid, lookup }: Drawing, from: number, to: number): Taken {
  const own = grid.columns.findIndex((_, column) => lookup.at(from, column)?.row === from)
  return {
    anchor: { row: from, column: Math.max(0, own) },
    far: { row: to, column: grid.columns.length - 1 },
    lines: 'rows',
  }
}

/** Columns that were taken by their headers. */
export function columnsTaken({ grid, lookup }: Drawing, from: number, to: number): Taken {
  const own = grid.rows.findIndex((_, row) => lookup.at(row, from)?.column === from)
  return {
    anchor: { row: Math.max(0, own), column: from },
    far: { row: grid.rows.length - 1, column: to },
    lines: 'columns',
  }
}

/** Whole rows or columns between two places, exactly those: as spreadsheets select by headers. */
export function linesRect({ rows, columns }: Grid, lines: 'rows' | 'columns', from: Place, to: Place): Rect {
  return lines === 'rows'
    ? {
        row: Math.min(from.row, to.row),
        rowEnd: Math.max(from.row, to.row) + 1,
        column: 0,
        columnEnd: columns.length,
      }
    : {
        row: 0,
        rowEnd: rows.length,
        column: Math.min(from.column, to.column),
        columnEnd: Math.max(from.column, to.column) + 1,
      }
}
