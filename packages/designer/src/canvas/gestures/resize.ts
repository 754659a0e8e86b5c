import { resizeColumn, resizeRow } from '@tianbao/sheet'
import { editSheet } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { bandOf } from '../selected-parts.ts'

/** Sets a grid column's width in millimetres; the next one gives what it takes where `shared`. */
export function setColumnWidth(canvas: Canvas, column: string, width: number, shared: boolean): void {
  canvas.design.gesture('step.resize_column', (template) =>
    editSheet(template, (sheet) => resizeColumn(sheet, { column, width: tenth(width), shared })),
  )
}

/** Sets a row's least height in millimetres; null: as high as its words. */
export function setRowHeight(canvas: Canvas, at: number, height: number | null): void {
  const row = canvas.store.getState().drawing.grid.rows[at]
  if (row === undefined) return
  const spec = { band: bandOf(row.band), row: row.key, height: height === null ? null : tenth(height) }
  canvas.design.gesture('step.resize_row', (template) =>
    editSheet(template, (sheet) => resizeRow(sheet, spec)),
  )
}

function tenth(millimetres: number): number {
  return Math.round(millimetres * 10) / 10
}
