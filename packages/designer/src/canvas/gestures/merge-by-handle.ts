import { joinRects, rectOf } from '@tianbao/sheet-react'
import type { Canvas } from '../canvas.ts'
import type { Place } from '../place.ts'
import { mergeSelection, splitSelection } from './merge.ts'

/** The handle at an edge of the selection was let go over a cell: outside of it they merge, inside it is split. */
export function mergeByHandle(canvas: Canvas, side: 'right' | 'bottom', place: Place): void {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  const cell = drawing.lookup.at(place.row, place.column)
  if (range === undefined || !cell) return
  const own = rectOf(cell)
  const isBeyond = side === 'right' ? own.columnEnd > range.columnEnd : own.rowEnd > range.rowEnd
  if (!isBeyond) {
    if (range.rowEnd - range.row + range.columnEnd - range.column > 2) splitSelection(canvas)
    return
  }
  const meant =
    side === 'right'
      ? { ...range, columnEnd: joinRects(range, own).columnEnd }
      : { ...range, rowEnd: joinRects(range, own).rowEnd }
  canvas.selectRect(meant)
  mergeSelection(canvas, meant)
}
