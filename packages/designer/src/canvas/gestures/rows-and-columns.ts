import {
  addTableColumn,
  deleteColumn,
  deleteRow,
  insertCellColumn,
  insertCellRow,
  insertColumn,
  moveColumn,
  moveRow,
  type Outcome,
  removeTableColumn,
  type Sheet,
} from '@tianbao/sheet'
import type { Rect } from '@tianbao/sheet-react'
import { editSheet } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { columnName, rowNames } from '../place-names.ts'
import { bandOf } from '../selected-parts.ts'
import { isGrid } from './band-spots.ts'
import { placeOfColumn } from './column-place.ts'
import { refusal } from './refusal.ts'

type SheetGesture = (sheet: Sheet) => Outcome

/** Rows as many as are selected, above them or below. Rows that follow from data are not the table's to add. */
export function insertRows(canvas: Canvas, where: 'above' | 'below' = 'above') {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  const at = where === 'above' ? range?.row : range && range.rowEnd - 1
  const row = at === undefined ? undefined : drawing.grid.rows[at]
  if (range === undefined || row === undefined || at === undefined) return refuse(canvas, 'nothing')
  const band = bandOf(row.band)
  if (!isGrid(drawing.template.sheet, band)) return refuse(canvas, 'rows_are_data')
  const count = Math.min(50, range.rowEnd - range.row)
  const before = drawing.grid.rows[at - 1]
  const after = where === 'below' ? row.key : before?.band === row.band ? before.key : null
  const done = canvas.design.gesture(
    'step.insert_row',
    (template) => editSheet(template, ...times(count, (sheet) => insertCellRow(sheet, { band, after }))),
    { count },
  )
  // One stands on what came, as in a spreadsheet: what is asked next is asked of it.
  const first = where === 'below' ? range.rowEnd : range.row
  if (done) standOn(canvas, { ...range, row: first, rowEnd: first + count })
}

/** Columns as many as are selected, at the left or the right of them: cells that cross the place grow. */
export function insertColumns(canvas: Canvas, where: 'left' | 'right' = 'left') {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  if (range === undefined) return refuse(canvas, 'nothing')
  const count = Math.min(20, range.columnEnd - range.column)
  const position = where === 'left' ? range.column - 1 : range.columnEnd - 1
  const after = drawing.grid.columns[position]?.id ?? null
  const own = tableColumnOf(canvas)
  const gestures =
    own === null
      ? times(count, (sheet) => insertCellColumn(sheet, { after }))
      : tableColumnGestures(canvas, own, where)
  const done = canvas.design.gesture('step.insert_column', (template) => editSheet(template, ...gestures), {
    count: own === null ? count : 1,
  })
  const first = where === 'right' ? range.columnEnd : range.column
  if (done && own === null) standOn(canvas, { ...range, column: first, columnEnd: first + count })
}

/** A table gets a column beside its own, as wide as that one: the other bands grow over it. */
function tableColumnGestures(
  canvas: Canvas,
  own: { readonly band: string; readonly column: string },
  where: 'left' | 'right',
): readonly SheetGesture[] {
  const { grid } = canvas.store.getState().drawing
  const cell = canvas.active()
  const last = cell && grid.columns[cell.column + cell.columnSpan - 1]
  const place = placeOfColumn(canvas.store.getState().drawing.template.sheet, own, where)
  if (!last || place === null) return []
  return [
    (sheet) => insertColumn(sheet, { after: last.id }),
    (sheet) => addTableColumn(sheet, { band: own.band, ...place, column: { head: '' } }),
  ]
}

/** Takes the selected rows away, or the selected columns where whole columns are. */
export function deleteLines(canvas: Canvas) {
  const { drawing } = canvas.store.getState()
  const { grid, template } = drawing
  const ranges = canvas.ranges()
  const [range] = ranges
  if (range === undefined) return refuse(canvas, 'nothing')
  const isWholeColumns = range.row === 0 && range.rowEnd === grid.rows.length
  if (isWholeColumns) return deleteColumns(canvas)
  const rows = linesOf(ranges.map(({ row, rowEnd }) => [row, rowEnd])).flatMap((at) => grid.rows[at] ?? [])
  if (rows.some((row) => !isGrid(template.sheet, bandOf(row.band)))) return refuse(canvas, 'rows_are_data')
  const gestures = rows.map(
    (row): SheetGesture =>
      (sheet) =>
        deleteRow(sheet, { band: bandOf(row.band), row: row.key }),
  )
  canvas.design.gesture('step.delete_row', (now) => editSheet(now, ...gestures), { count: gestures.length })
}

/** Takes the selected columns away: of a table whose cells are selected its own, else those of the sheet. */
export function deleteColumns(canvas: Canvas) {
  const { drawing } = canvas.store.getState()
  const ranges = canvas.ranges()
  if (ranges.length === 0) return refuse(canvas, 'nothing')
  const own = tableColumnOf(canvas)
  const gestures: readonly SheetGesture[] =
    own !== null
      ? [(sheet) => removeTableColumn(sheet, own)]
      : linesOf(ranges.map(({ column, columnEnd }) => [column, columnEnd]))
          .flatMap((at) => drawing.grid.columns[at] ?? [])
          .map(
            ({ id }) =>
              (sheet: Sheet) =>
                deleteColumn(sheet, { column: id }),
          )
  canvas.design.gesture('step.delete_column', (template) => editSheet(template, ...gestures), {
    count: gestures.length,
  })
}

/** The one column of a table that is selected; null where something else is. */
function tableColumnOf(canvas: Canvas): { readonly band: string; readonly column: string } | null {
  const { drawing } = canvas.store.getState()
  const parts = canvas.cells().map((cell) => drawing.parts.get(cell.from.part))
  const [first] = parts
  if (first?.band?.band !== 'table' || first.column === undefined) return null
  return parts.every((part) => part?.column === first.column)
    ? { band: first.band.id, column: first.column.id }
    : null
}

/** Moves the rows where one stands, one step up or down. */
export function moveRows(canvas: Canvas, by: -1 | 1) {
  const { drawing } = canvas.store.getState()
  const { rows } = drawing.grid
  const cell = canvas.active()
  const own = cell && rows[cell.row]
  if (!cell || !own) return refuse(canvas, 'nothing')
  const band = bandOf(own.band)
  if (!isGrid(drawing.template.sheet, band)) return refuse(canvas, 'rows_are_data')
  const target = rows[cell.row + (by === 1 ? 1 : -2)]
  const beside = rows[cell.row + by]
  if (beside?.band !== own.band) return
  const after = target?.band === own.band ? target.key : null
  canvas.design.gesture(
    'step.move_row',
    (template) => editSheet(template, (sheet) => moveRow(sheet, { band, row: own.key, after })),
    { name: rowNames(drawing)[cell.row] ?? '' },
  )
}

/** Moves the grid column where one stands, one step left or right. */
export function moveColumns(canvas: Canvas, by: -1 | 1) {
  const { drawing } = canvas.store.getState()
  const { columns } = drawing.grid
  const cell = canvas.active()
  const own = cell && columns[cell.column]
  if (!cell || !own || columns[cell.column + by] === undefined) return
  const after = columns[cell.column + (by === 1 ? 1 : -2)]?.id ?? null
  canvas.design.gesture(
    'step.move_column',
    (template) => editSheet(template, (sheet) => moveColumn(sheet, { column: own.id, after })),
    { name: columnName(cell.column) },
  )
}

/** Selects what came as the lines beside it were selected: whole, or some cells of them. */
function standOn(canvas: Canvas, rect: Rect): void {
  const { lines } = canvas.store.getState()
  if (lines === 'rows') canvas.selectRows(rect.row, rect.rowEnd - 1)
  else if (lines === 'columns') canvas.selectColumns(rect.column, rect.columnEnd - 1)
  else canvas.selectRect(rect)
}

function linesOf(spans: readonly (readonly [number, number])[]): readonly number[] {
  const lines = new Set<number>()
  for (const [from, to] of spans) for (let at = from; at < to; at += 1) lines.add(at)
  return [...lines].sort((a, b) => b - a)
}

function times(count: number, gesture: SheetGesture): readonly SheetGesture[] {
  return Array.from({ length: count }, () => gesture)
}

function refuse(canvas: Canvas, why: string): void {
  canvas.design.gesture('step.insert_row', () => refusal(why))
}
