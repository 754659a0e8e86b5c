import { repeatRow } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { rowNames } from '../place-names.ts'
import { bandOf } from '../selected-parts.ts'
import { isGrid } from './band-spots.ts'
import { refusal } from './refusal.ts'

/**
 * Makes the row where one stands one that is filled in row by row (设为每行). Several selected rows become that one row, and
 * the labels at their left its indicators.
 */
export function makeEvery(canvas: Canvas): void {
  const { drawing } = canvas.store.getState()
  const cell = canvas.active()
  const row = cell && drawing.grid.rows[cell.row]
  if (!cell || !row) {
    canvas.design.gesture('step.every', () => refusal('nothing'))
    return
  }
  const band = bandOf(row.band)
  if (!isGrid(drawing.template.sheet, band)) {
    canvas.design.gesture('step.every', () => refusal('rows_are_data'))
    return
  }
  const [range] = canvas.ranges()
  const last = range && drawing.grid.rows[range.rowEnd - 1]
  const first = (range && drawing.grid.rows[range.row]) ?? row
  const through = last !== undefined && last.band === first.band ? { through: last.key } : {}
  const done = canvas.design.gesture(
    'step.every',
    (template) => repeatRow(template, { band, row: first.key, ...through }),
    { name: rowNames(drawing)[range?.row ?? cell.row] ?? '' },
  )
  if (done && range) canvas.selectRows(range.row, range.row)
}
