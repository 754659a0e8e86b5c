import type { Canvas } from './canvas.ts'
import { setColumnWidth } from './gestures/rows-and-columns.ts'
import { pixelsPerMillimetre } from './scale.ts'

/** A column whose right edge is dragged. `shared`: the next column gives what it takes. */
export interface WidthDrag {
  readonly column: number
  readonly startX: number
  readonly width: number
  readonly shared: boolean
}

function newWidth(canvas: Canvas, drag: WidthDrag, x: number): number {
  const { zoom } = canvas.store.getState()
  return Math.max(2, drag.width + (x - drag.startX) / (pixelsPerMillimetre * zoom))
}

/** Shows a width while it is dragged: one variable of the canvas, and the next column's where that one gives it. */
export function dragWidth(canvas: Canvas, sheet: HTMLElement | null, drag: WidthDrag, x: number): void {
  const { columns } = canvas.store.getState().drawing.grid
  const next = drag.shared ? columns[drag.column + 1] : undefined
  const width = next
    ? Math.min(newWidth(canvas, drag, x), drag.width + next.width - 2)
    : newWidth(canvas, drag, x)
  sheet?.style.setProperty(`--d-w${drag.column}`, String(width))
  if (next) sheet?.style.setProperty(`--d-w${drag.column + 1}`, String(next.width + drag.width - width))
}

/** The width that was dragged becomes a gesture. */
export function endWidth(canvas: Canvas, sheet: HTMLElement | null, drag: WidthDrag, x: number): void {
  const { columns } = canvas.store.getState().drawing.grid
  const column = columns[drag.column]
  const next = columns[drag.column + 1]
  const most = drag.shared && next ? drag.width + next.width - 2 : Number.POSITIVE_INFINITY
  const width = Math.min(newWidth(canvas, drag, x), most)
  // What was dragged is what the sheet says again, until it says otherwise.
  sheet?.style.setProperty(`--d-w${drag.column}`, String(column?.width ?? drag.width))
  if (next) sheet?.style.setProperty(`--d-w${drag.column + 1}`, String(next.width))
  if (column && Math.abs(width - column.width) >= 0.1)
    setColumnWidth(canvas, column.id, width, drag.shared && next !== undefined)
}
