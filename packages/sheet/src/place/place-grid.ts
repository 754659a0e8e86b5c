import { partAddress } from '../part-address.ts'
import type { Cell, GridBand } from '../sheet.ts'
import { readHoles } from '../text/holes.ts'
import { baseIn, type Canvas, type Frame, fromIn, isHidden, keyIn } from './canvas.ts'
import { type Corner, findGaps, reachCorners, stretchLeft } from './corners.ts'
import { cellOf, emitInOrder, filler } from './emit.ts'
import { cellOnce, drawOnce } from './known-grid.ts'
import { nothing, show } from './shown.ts'

interface Placed extends Corner {
  rows: number
  readonly cell: Cell
}

/**
 * Draws a grid band: sparse cells, each reaching to the next corner that crosses its rows, and the first of a row back
 * to the left edge.
 */
export function placeGrid(canvas: Canvas, frame: Frame, band: GridBand): void {
  drawOnce(canvas, frame, band, () => drawGrid(canvas, frame, band))
}

function drawGrid(canvas: Canvas, frame: Frame, band: GridBand): void {
  const key = keyIn(frame, band.id)
  const top = canvas.rows.length
  const rows = band.rows.filter((row) => !isHidden(canvas, frame, partAddress(band.id, row.id)))
  for (const { id, height } of rows) {
    canvas.rows.push({
      band: key,
      key: id,
      head: false,
      within: frame.within,
      ...(height === undefined ? {} : { height }),
    })
  }
  const placed = resolve(canvas, band, corners(canvas, frame, band))
  const across = reachCorners(placed, rows.length)
  stretchLeft(across, frame.left)
  const gaps = findGaps(across, frame.left, canvas.columns.length)
  emitInOrder(canvas, [
    ...gaps.map((gap) => filler(canvas, band.id, top, gap)),
    ...placed.map(({ cell, row, column, rows, end }) => {
      const part = partAddress(band.id, cell.id)
      const box = { row: top + row, column, rowSpan: rows, columnSpan: end - column }
      const from = fromIn(frame, part)
      return cellOnce(canvas, cell, box, from, () => {
        const isGone = isHidden(canvas, frame, part)
        return cellOf(box, isGone ? nothing : show(readHoles(cell.text), baseIn(frame)), from)
      })
    }),
  ])
}

/** Cells by their visible rows. A hidden corner row stands for the next visible row inside the cell. */
function corners(canvas: Canvas, frame: Frame, band: GridBand): Placed[] {
  const position = new Map(band.rows.map((row, index) => [row.id, index]))
  // visibleFrom[i]: how many visible rows stand above row i.
  const visibleFrom = [0]
  for (const row of band.rows) {
    const shown = isHidden(canvas, frame, partAddress(band.id, row.id)) ? 0 : 1
    visibleFrom.push((visibleFrom.at(-1) ?? 0) + shown)
  }
  return band.cells.flatMap((cell): Placed[] => {
    const first = position.get(cell.at[0])
    const column = canvas.at.get(cell.at[1])
    if (first === undefined || column === undefined) {
      canvas.faults.push({ code: 'sheet.no_width', parts: [partAddress(band.id, cell.id)] })
      return []
    }
    const last = Math.max(first, position.get(cell.to ?? '') ?? first)
    const row = visibleFrom[first] ?? 0
    const rows = (visibleFrom[last + 1] ?? 0) - row
    if (rows === 0) return []
    return [{ cell, row, rows, column: Math.max(column, frame.left), end: canvas.columns.length }]
  })
}

/**
 * Two cells of one corner: the first stays, the other has no width. Two that cross in one column overlap: the upper
 * one is drawn as if it ended above the lower one.
 */
function resolve(canvas: Canvas, band: GridBand, placed: readonly Placed[]): Placed[] {
  const above = new Map<number, Placed>()
  const kept: Placed[] = []
  const fault = (code: 'sheet.overlap' | 'sheet.no_width', first: Placed, second: Placed) =>
    canvas.faults.push({ code, parts: [first, second].map(({ cell }) => partAddress(band.id, cell.id)) })
  for (const next of [...placed].sort((a, b) => a.row - b.row)) {
    const last = above.get(next.column)
    if (last !== undefined && last.row === next.row) {
      fault('sheet.no_width', last, next)
      continue
    }
    if (last !== undefined && last.row + last.rows > next.row) {
      fault('sheet.overlap', last, next)
      last.rows = next.row - last.row
    }
    above.set(next.column, next)
    kept.push(next)
  }
  return kept
}
