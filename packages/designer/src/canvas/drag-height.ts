import type { Canvas } from './canvas.ts'
import { type DragLine, hideLine, showLine } from './drag-line.ts'
import { setRowHeight } from './gestures/resize.ts'
import { pixelsPerMillimetre } from './scale.ts'

/** A row whose lower edge is dragged; in pixels, from the table's top. */
export interface HeightDrag {
  readonly row: number
  readonly startY: number
  readonly top: number
  readonly height: number
}

/** So near to a row's lower edge, in pixels, it is taken hold of. */
const reach = 4

/** The row whose lower edge is under a pointer over the headers: the one that the pointer is in, or the one above it. */
export function edgeAt(target: Element, y: number): Element | null {
  const head = target.closest('.d-row-head')
  const row = head?.closest('.d-row')
  if (!head || !row) return null
  const { top, bottom } = row.getBoundingClientRect()
  const line = bottom - y <= reach ? row : y - top < reach ? rowAbove(row) : null
  return line?.querySelector('.d-row-head[data-edge]') ? line : null
}

/** Blocks are tables of their own. */
function rowAbove(row: Element): Element | null {
  if (row.previousElementSibling) return row.previousElementSibling
  const rows = row.closest('.d-block')?.previousElementSibling?.querySelectorAll('.d-row')
  return rows?.item(rows.length - 1) ?? null
}

/** Begins at the lower edge of a row. */
export function beginHeight(sheet: HTMLElement, line: Element, row: number, startY: number): HeightDrag {
  const { top, height } = line.getBoundingClientRect()
  return { row, startY, top: top - sheet.getBoundingClientRect().top, height }
}

/** Shows where the edge would be: the table is laid out anew when it is let go. */
export function dragHeight(canvas: Canvas, sheet: HTMLElement, drag: HeightDrag, y: number): void {
  showLine(sheet, heightLine(canvas, drag, y))
}

/** The height that was dragged becomes a gesture. */
export function endHeight(canvas: Canvas, sheet: HTMLElement, drag: HeightDrag, y: number): void {
  hideLine(sheet)
  if (y !== drag.startY) setRowHeight(canvas, drag.row, heightLine(canvas, drag, y).millimetres)
}

/** No row is lower than half a line. */
function heightLine(canvas: Canvas, { startY, top, height }: HeightDrag, y: number): DragLine {
  const { zoom } = canvas.store.getState()
  const pixels = Math.max(12, height + y - startY)
  return { across: 'rows', at: top + pixels, millimetres: pixels / (pixelsPerMillimetre * zoom) }
}
