import type { GridRow, ShapeRow } from '../grid.ts'
import type { TableBand } from '../sheet.ts'
import { type Canvas, type Frame, keyIn } from './canvas.ts'
import type { DrawnCell } from './drawn-cell.ts'
import { cellOf, filler } from './emit.ts'
import { layColumns } from './lay-columns.ts'
import type { Leaf } from './leaf.ts'
import { isSameList, type KnownRow } from './memory.ts'
import { placeHeads } from './place-heads.ts'
import { findRuns, levelOf, type Runs } from './runs.ts'
import { addressesIn, nothing, type Shown, show, words } from './shown.ts'

/** Draws a table band: its heads, then one row per data row, equal neighbours of merged columns as one cell. */
export function placeTable(canvas: Canvas, frame: Frame, band: TableBand): void {
  const leaves = layColumns(canvas, frame, band)
  placeHeads(canvas, frame, band, leaves)
  const key = keyIn(frame, band.id)
  const { hidden } = canvas.shape
  const all = canvas.shape.rows[key] ?? []
  const rows = hidden === undefined ? all : all.filter((row) => !hidden.has(row.address))
  const runs = findRuns(leaves, rows)
  const merged = leaves.flatMap((leaf, position) => {
    const run = runs.get(leaf)
    return run ? [{ leaf, position, run }] : []
  })
  const body: Body = { rows, leaves, runs, merged, top: canvas.rows.length }
  const known = canvas.memory.band(key, frame.within, leaves)
  for (const [index, row] of rows.entries()) {
    const drawn = drawRow(body, index, known.get(row), () => gridRow(key, row, frame.within, band.rowHeight))
    known.set(row, drawn)
    canvas.rows.push(drawn.row)
    if (leaves.length === 0) {
      const bare = { row: index, column: frame.left, end: canvas.columns.length }
      canvas.cells.push(filler(canvas, band.id, body.top, bare))
    }
    for (const cell of drawn.byLeaf) if (cell !== null) canvas.cells.push(cell)
  }
}

/** The rows of a table below its heads. */
interface Body {
  readonly rows: readonly ShapeRow[]
  readonly leaves: readonly Leaf[]
  readonly runs: ReadonlyMap<Leaf, Runs>
  /** Leaves whose columns merge, with their positions. */
  readonly merged: readonly { readonly leaf: Leaf; readonly position: number; readonly run: Runs }[]
  readonly top: number
}

/** A row as it was drawn before, wherever it stands now; of a row in which another run begins, what is the same. */
function drawRow(body: Body, index: number, known: KnownRow | undefined, row: () => GridRow): KnownRow {
  const at = body.top + index
  if (known && isAlike(body, index, known)) {
    if (known.at === at) return known
    return { row: known.row, at, byLeaf: known.byLeaf.map((cell) => cell && { ...cell, row: at }) }
  }
  const byLeaf = body.leaves.map((leaf, position) => {
    const run = body.runs.get(leaf)
    const same = run === undefined && known?.at === at ? known.byLeaf[position] : undefined
    const rowSpan = run === undefined ? 1 : (run[index] ?? 0)
    return same ?? (rowSpan > 0 ? bodyCell(leaf, body.rows, index, rowSpan, body.top) : null)
  })
  return { row: row(), at, byLeaf }
}

/** Whether the same runs begin in a row as when it was drawn before. */
function isAlike({ rows, merged }: Body, index: number, known: KnownRow): boolean {
  for (const { leaf, position, run } of merged) {
    const rowSpan = run[index] ?? 0
    const before = known.byLeaf[position] ?? null
    if (rowSpan !== (before?.rowSpan ?? 0)) return false
    if (before === null || rowSpan === 1 || before.kind === 'level') continue
    if (!isSameList(before.addresses, showRun(leaf, rows.slice(index, index + rowSpan)).addresses))
      return false
  }
  return true
}

function gridRow(
  band: string,
  row: ShapeRow,
  within: readonly string[],
  height: number | undefined,
): GridRow {
  const { address } = row
  return {
    band,
    key: address,
    head: false,
    within,
    ...(row.note === true ? {} : { address }),
    ...(height === undefined ? {} : { height }),
  }
}

function bodyCell(
  leaf: Leaf,
  rows: readonly ShapeRow[],
  index: number,
  rowSpan: number,
  top: number,
): DrawnCell {
  const row = rows[index] as ShapeRow
  const box = { row: top + index, column: leaf.start, rowSpan, columnSpan: leaf.end - leaf.start }
  const from = { part: leaf.part, row: row.address }
  const { level } = leaf.column
  if (level !== undefined && levelOf(leaf.column, row) !== null) {
    return { ...cellOf(box, { kind: 'level', address: null, addresses: [] }, from), level }
  }
  if (row.note === true) return cellOf(box, showNote(leaf, row), from)
  if (rowSpan === 1) return cellOf(box, show(leaf.holes, row.address, row.fields), from)
  return cellOf(box, showRun(leaf, rows.slice(index, index + rowSpan)), from)
}

/** One cell of several rows shows the fields of them all. */
function showRun(leaf: Leaf, rows: readonly ShapeRow[]): Shown {
  const addresses = rows.flatMap((row) => addressesIn(leaf.holes, row.address, row.fields))
  const [address] = addresses
  if (address === undefined) return leaf.holes.isBlank || leaf.holes.paths.length > 0 ? nothing : words
  return { kind: leaf.holes.isInput ? 'field' : 'label', address, addresses }
}

/** A note has a text per column, by the column's id or by the field that it shows. */
function showNote(leaf: Leaf, row: ShapeRow): Shown {
  const { fields } = row
  if (fields === undefined) return words
  return fields.has(leaf.column.id) || leaf.holes.paths.some((path) => fields.has(path)) ? words : nothing
}
