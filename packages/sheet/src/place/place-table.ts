import type { GridRow, ShapeRow } from '../grid.ts'
import type { TableBand } from '../sheet.ts'
import { type Canvas, type DrawnCell, type Frame, keyIn } from './canvas.ts'
import { cellOf, filler } from './emit.ts'
import { type Leaf, layColumns } from './lay-columns.ts'
import type { KnownRow } from './memory.ts'
import { placeHeads } from './place-heads.ts'
import { findRuns, levelOf } from './runs.ts'
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
  const known = canvas.memory.band(key, frame.within, leaves)
  const plain = leaves.filter((leaf) => !runs.has(leaf))
  const top = canvas.rows.length
  rows.forEach((row, index) => {
    const drawn = drawRow(known.get(row), top + index, () => ({
      row: gridRow(key, row, frame.within),
      cells: plain.map((leaf) => bodyCell(leaf, rows, index, 1, top)),
    }))
    known.set(row, drawn)
    canvas.rows.push(drawn.row)
    if (leaves.length === 0) {
      const bare = { row: index, column: frame.left, end: canvas.columns.length }
      canvas.cells.push(filler(canvas, band.id, top, bare))
    }
    let next = 0
    for (const leaf of leaves) {
      const run = runs.get(leaf)
      const rowSpan = run?.[index] ?? 0
      const cell = run === undefined ? drawn.cells[next++] : undefined
      if (cell) canvas.cells.push(cell)
      else if (rowSpan > 0) canvas.cells.push(bodyCell(leaf, rows, index, rowSpan, top))
    }
  })
}

/** A row as it was drawn before, wherever it stands now; else as `draw` does it. */
function drawRow(known: KnownRow | undefined, at: number, draw: () => Omit<KnownRow, 'at'>): KnownRow {
  if (!known) return { ...draw(), at }
  if (known.at === at) return known
  return { row: known.row, at, cells: known.cells.map((cell) => ({ ...cell, row: at })) }
}

function gridRow(band: string, row: ShapeRow, within: readonly string[]): GridRow {
  const { address } = row
  return { band, key: address, head: false, within, ...(row.note === true ? {} : { address }) }
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
