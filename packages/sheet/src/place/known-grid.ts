import type { GridFault, GridRow } from '../grid.ts'
import type { Cell, GridBand } from '../sheet.ts'
import type { Canvas, Frame } from './canvas.ts'
import type { DrawnCell } from './drawn-cell.ts'
import type { Box } from './emit.ts'
import { isSameList } from './memory.ts'

/** What a grid band was drawn as when last it was. A band never changes: another one stands in its place. */
interface DrawnBand {
  readonly frame: Frame
  readonly columns: readonly string[]
  readonly top: number
  readonly rows: readonly GridRow[]
  readonly cells: readonly DrawnCell[]
  readonly faults: readonly GridFault[]
}

const bands = new WeakMap<GridBand, DrawnBand>()
const cells = new WeakMap<Cell, DrawnCell>()
const rows = new WeakMap<
  GridBand['rows'][number],
  { readonly row: GridRow; readonly cells: readonly DrawnCell[] }
>()

/**
 * Draws a grid band by `draw`, or as it was drawn before, where it stands between the same columns and nothing of the
 * sheet is hidden: a sheet that was changed in one band draws that band anew and no other.
 */
export function drawOnce(canvas: Canvas, frame: Frame, band: GridBand, draw: () => void): void {
  if (isHiding(canvas)) {
    draw()
    return
  }
  const columns = canvas.columns.map(({ id }) => id)
  const known = bands.get(band)
  if (known && isSameFrame(known.frame, frame) && isSameList(known.columns, columns)) {
    const by = canvas.rows.length - known.top
    for (const row of known.rows) canvas.rows.push(row)
    for (const cell of known.cells) canvas.cells.push(by === 0 ? cell : { ...cell, row: cell.row + by })
    for (const fault of known.faults) canvas.faults.push(fault)
    return
  }
  const top = canvas.rows.length
  const cell = canvas.cells.length
  const fault = canvas.faults.length
  draw()
  keepRows(canvas, band, top, cell)
  bands.set(band, {
    frame,
    columns,
    top,
    rows: canvas.rows.slice(top),
    cells: canvas.cells.slice(cell),
    faults: canvas.faults.slice(fault),
  })
}

/** A cell as it was drawn before, wherever its row stands now; by `draw` where it lies otherwise in its rows. */
export function cellOnce(
  canvas: Canvas,
  cell: Cell,
  box: Box,
  from: DrawnCell['from'],
  draw: () => DrawnCell,
): DrawnCell {
  if (isHiding(canvas)) return draw()
  const known = cells.get(cell)
  const isSame =
    known !== undefined &&
    known.column === box.column &&
    known.rowSpan === box.rowSpan &&
    known.columnSpan === box.columnSpan &&
    known.from.part === from.part &&
    known.from.row === from.row
  const drawn = !isSame ? draw() : known.row === box.row ? known : { ...known, row: box.row }
  cells.set(cell, drawn)
  return drawn
}

/** Rows of a band in which the same cells begin as before are the same objects. */
function keepRows({ rows: all, cells: drawn }: Canvas, band: GridBand, top: number, first: number): void {
  let at = first
  for (const [position, spec] of band.rows.entries()) {
    const row = all[top + position]
    if (row === undefined) return
    const start = at
    while (drawn[at]?.row === top + position) at += 1
    const own = drawn.slice(start, at)
    const known = rows.get(spec)
    const isSame =
      known !== undefined &&
      known.row.band === row.band &&
      isSameList(known.row.within, row.within) &&
      known.cells.length === own.length &&
      known.cells.every((cell, index) => isSameCell(cell, own[index]))
    if (isSame) all[top + position] = known.row
    rows.set(spec, { row: isSame ? known.row : row, cells: own })
  }
}

/** Everything but where the row stands. What was drawn of one cell has the same objects in it. */
function isSameCell(a: DrawnCell, b: DrawnCell | undefined): boolean {
  return (
    a === b ||
    (b !== undefined &&
      a.column === b.column &&
      a.rowSpan === b.rowSpan &&
      a.columnSpan === b.columnSpan &&
      a.kind === b.kind &&
      a.addresses === b.addresses &&
      a.from.part === b.from.part &&
      a.from.row === b.from.row)
  )
}

function isSameFrame(a: Frame, b: Frame): boolean {
  return a.left === b.left && a.item === b.item && isSameList(a.within, b.within)
}

function isHiding({ shape }: Canvas): boolean {
  return shape.hidden !== undefined && shape.hidden.size > 0
}
