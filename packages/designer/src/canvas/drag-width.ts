import type { Canvas } from './canvas.ts'
import { type DragLine, hideLine, showLine } from './drag-line.ts'
import { setColumnWidth } from './gestures/resize.ts'
import { pixelsPerMillimetre } from './scale.ts'

/** A column whose right edge is dragged. `shared`: the next column gives what it takes. */
export interface WidthDrag {
  readonly column: number
  readonly startX: number
  /** In millimetres, where the drag began. */
  readonly width: number
  /** The edge that is dragged, in pixels from the table's left. */
  readonly edge: number
  readonly shared: boolean
}

/** Begins at the right edge of a column's head. */
export function beginWidth(
  canvas: Canvas,
  sheet: HTMLElement,
  head: Element,
  { clientX, altKey }: { readonly clientX: number; readonly altKey: boolean },
): WidthDrag {
  const column = Number(head.getAttribute('data-column'))
  return {
    column,
    startX: clientX,
    width: canvas.store.getState().drawing.grid.columns[column]?.width ?? 0,
    edge: head.getBoundingClientRect().right - sheet.getBoundingClientRect().left,
    shared: !altKey,
  }
}

/** Shows where the edge would be: the table is laid out anew when it is let go. */
export function dragWidth(canvas: Canvas, sheet: HTMLElement, drag: WidthDrag, x: number): void {
  showLine(sheet, widthLine(canvas, drag, x))
}

/** The width that was dragged becomes a gesture. */
export function endWidth(canvas: Canvas, sheet: HTMLElement, drag: WidthDrag, x: number): void {
  hideLine(sheet)
  const { columns } = canvas.store.getState().drawing.grid
  const column = columns[drag.column]
  const { millimetres } = widthLine(canvas, drag, x)
  if (column && Math.abs(millimetres - column.width) >= 0.1)
    setColumnWidth(canvas, column.id, millimetres, drag.shared && columns[drag.column + 1] !== undefined)
}

/** Both columns keep 2 mm at least. */
function widthLine(canvas: Canvas, { column, startX, width, edge, shared }: WidthDrag, x: number): DragLine {
  const { zoom, drawing } = canvas.store.getState()
  const pixels = pixelsPerMillimetre * zoom
  const next = shared ? drawing.grid.columns[column + 1] : undefined
  const most = next ? width + next.width - 2 : Number.POSITIVE_INFINITY
  const millimetres = Math.min(most, Math.max(2, width + (x - startX) / pixels))
  return { across: 'columns', at: edge + (millimetres - width) * pixels, millimetres }
}
