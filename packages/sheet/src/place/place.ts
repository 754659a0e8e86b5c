import type { Grid, Shape } from '../grid.ts'
import { bandAddress } from '../part-address.ts'
import type { Band, Sheet, StackBand } from '../sheet.ts'
import { readHoles } from '../text/holes.ts'
import { baseIn, type Canvas, type Frame, finish, fromIn, isHidden, keyIn } from './canvas.ts'
import type { DrawnCell } from './drawn-cell.ts'
import { cellOf } from './emit.ts'
import { createMemory, noMemory, type PlaceMemory } from './memory.ts'
import { placeGrid } from './place-grid.ts'
import { placeTable } from './place-table.ts'
import { showWords } from './shown.ts'

/**
 * Lays out a sheet for exactly the rows of `shape`: geometry only, the same for every face. The cells tile the table
 * whatever the sheet is like; what cannot stand as it was written is a fault. Linear in the slots of the table.
 */
export function place(sheet: Sheet, shape: Shape): Grid {
  return placeWith(noMemory, sheet, shape)
}

/**
 * `place` for one sheet and many shapes. Rows that are the same object as in the shape before are not drawn anew: their
 * grid rows are the same objects, unless another run of merged cells begins there, and so are their cells where they
 * stand where they stood. Law: the grid is what `place` makes of the shape.
 */
export function createPlacer(sheet: Sheet): (shape: Shape) => Grid {
  let memory = createMemory()
  return (shape) => {
    const grid = placeWith(memory, sheet, shape)
    memory = memory.next()
    return grid
  }
}

function placeWith(memory: PlaceMemory, sheet: Sheet, shape: Shape): Grid {
  const canvas: Canvas = {
    shape,
    memory,
    at: new Map(sheet.columns.map((column, position) => [column.id, position])),
    columns: sheet.columns,
    rows: [],
    cells: [],
    faults: [],
  }
  if (sheet.columns.length > 0) placeBands(canvas, { left: 0, within: [], item: null }, sheet.bands)
  return finish(canvas)
}

function placeBands(canvas: Canvas, frame: Frame, bands: readonly Band[]): void {
  for (const band of bands) {
    if (isHidden(canvas, frame, bandAddress(band.id))) continue
    if (band.band === 'grid') placeGrid(canvas, frame, band)
    else if (band.band === 'table') placeTable(canvas, frame, band)
    else placeStack(canvas, frame, band)
  }
}

function placeStack(canvas: Canvas, frame: Frame, band: StackBand): void {
  const { items, hidden } = canvas.shape
  if (band.each === undefined) placeOnce(canvas, frame, band)
  else {
    for (const item of items?.[keyIn(frame, band.id)] ?? []) {
      if (!hidden?.has(item)) placeOnce(canvas, { ...frame, item }, band)
    }
  }
}

/** The bands of a stack, beside its side: a cell over all of their rows. */
function placeOnce(canvas: Canvas, frame: Frame, band: StackBand): void {
  const within = [...frame.within, keyIn(frame, band.id)]
  const side = band.side === undefined ? null : openSide(canvas, frame, band, band.side)
  const row = canvas.rows.length
  if (side !== null) canvas.cells.push(side)
  placeBands(canvas, { ...frame, left: frame.left + (side?.columnSpan ?? 0), within }, band.bands)
  if (side === null) return
  side.rowSpan = canvas.rows.length - row
  if (side.rowSpan === 0) canvas.cells.pop()
}

/** First in reading order, the side goes in before the cells beside it, and gets its height after them. */
function openSide(
  canvas: Canvas,
  frame: Frame,
  band: StackBand,
  side: NonNullable<StackBand['side']>,
): DrawnCell | null {
  const part = bandAddress(band.id, 'side')
  const columnSpan = (canvas.at.get(side.inside) ?? 0) - frame.left
  if (columnSpan <= 0) {
    canvas.faults.push({ code: 'sheet.no_width', parts: [part] })
    return null
  }
  return cellOf(
    { row: canvas.rows.length, column: frame.left, rowSpan: 0, columnSpan },
    showWords('side', readHoles(side.text), baseIn(frame)),
    fromIn(frame, part),
  )
}
