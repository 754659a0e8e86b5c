import { isSameRect, type Rect } from '@tianbao/sheet-react'
import { type PointerEvent, type RefObject, useRef } from 'react'
import type { Canvas } from './canvas.ts'
import { beginHeight, dragHeight, edgeAt, endHeight, type HeightDrag } from './drag-height.ts'
import { hideLine } from './drag-line.ts'
import { beginWidth, dragWidth, endWidth, type WidthDrag } from './drag-width.ts'
import { fillOver } from './gestures/fill.ts'
import { mergeByHandle } from './gestures/merge-by-handle.ts'
import type { Place } from './place.ts'

/** What a pointer that is down is doing. */
type Drag =
  | { readonly does: 'select'; readonly from: Place }
  | { readonly does: 'rows' | 'columns'; readonly from: number }
  | ({ readonly does: 'width' } & WidthDrag)
  | ({ readonly does: 'height' } & HeightDrag)
  | { readonly does: 'merge'; readonly side: 'right' | 'bottom' }
  | { readonly does: 'fill'; readonly from: Rect }

/** Selecting, resizing and merging with a pointer. */
export function useCanvasMouse(canvas: Canvas, sheet: RefObject<HTMLDivElement | null>) {
  const drag = useRef<Drag | null>(null)

  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !(event.target instanceof Element)) return
    const begun = begin(event, event.target)
    if (!begun) return
    drag.current = begun
    event.preventDefault()
    event.currentTarget.setPointerCapture?.(event.pointerId)
  }

  const begin = (event: PointerEvent<HTMLDivElement>, target: Element): Drag | null => {
    const edge = target.closest('.d-column-edge')?.closest('[data-column]')
    if (edge && sheet.current) return { does: 'width', ...beginWidth(canvas, sheet.current, edge, event) }
    const line = edgeAt(target, event.clientY)
    if (line && sheet.current) {
      const row = rowAt(sheet.current, line)
      return { does: 'height', ...beginHeight(sheet.current, line, row, event.clientY) }
    }
    const handle = target.closest('[data-handle]')?.getAttribute('data-handle')
    if (handle === 'right' || handle === 'bottom') return { does: 'merge', side: handle }
    if (handle === 'fill') {
      const [range] = canvas.ranges()
      return range ? { does: 'fill', from: range } : null
    }
    const column = target.closest('[data-column]')?.getAttribute('data-column')
    if (column != null) {
      const at = Number(column)
      const { anchor } = canvas.store.getState()
      const from = event.shiftKey && anchor ? anchor.column : at
      canvas.selectColumns(from, at)
      canvas.askFocus()
      return { does: 'columns', from }
    }
    if (target.closest('.d-row-head')) {
      const row = rowAt(sheet.current, target)
      const { anchor } = canvas.store.getState()
      const from = event.shiftKey && anchor ? anchor.row : row
      canvas.selectRows(from, row)
      canvas.askFocus()
      return { does: 'rows', from }
    }
    const place = placeOf(canvas, target)
    if (!place) return null
    const how = event.shiftKey ? 'extend' : event.ctrlKey || event.metaKey ? 'add' : undefined
    canvas.stand(place, how)
    canvas.askFocus()
    return { does: 'select', from: place }
  }

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const now = drag.current
    if (!now) return sayEdge(event)
    if (!sheet.current) return
    if (now.does === 'width') return dragWidth(canvas, sheet.current, now, event.clientX)
    if (now.does === 'height') return dragHeight(canvas, sheet.current, now, event.clientY)
    const target = document.elementFromPoint(event.clientX, event.clientY)
    if (!target || !sheet.current.contains(target)) return
    const place = placeOf(canvas, target)
    if (now.does === 'fill' && place) canvas.selectRect(fillRect(now.from, place))
    else if (now.does === 'select' && place) {
      const { far } = canvas.store.getState()
      if (far?.row !== place.row || far.column !== place.column) canvas.stand(place, 'extend')
    } else if (now.does === 'rows') {
      const row = rowAt(sheet.current, target)
      if (row >= 0) canvas.selectRows(now.from, row)
    } else if (now.does === 'columns') {
      const column = target.closest('[data-column]')?.getAttribute('data-column')
      if (column != null) canvas.selectColumns(now.from, Number(column))
    }
  }

  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const done = drag.current
    drag.current = null
    if (!done || !sheet.current) return
    if (done.does === 'width') endWidth(canvas, sheet.current, done, event.clientX)
    else if (done.does === 'height') endHeight(canvas, sheet.current, done, event.clientY)
    else if (done.does === 'fill') {
      const [over] = canvas.ranges()
      if (over && !isSameRect(over, done.from)) fillOver(canvas, done.from, over)
    } else if (done.does === 'merge') {
      const target = document.elementFromPoint(event.clientX, event.clientY)
      const place = target && placeOf(canvas, target)
      if (place) mergeByHandle(canvas, done.side, place)
    }
  }

  const onPointerCancel = () => {
    drag.current = null
    if (sheet.current) hideLine(sheet.current)
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel }
}

/** The pointer says that it would take hold of a row's edge. */
function sayEdge({ target, clientY }: PointerEvent): void {
  const head = target instanceof Element ? target.closest<HTMLElement>('.d-row-head') : null
  if (head) head.style.cursor = edgeAt(head, clientY) ? 'row-resize' : ''
}

/** What is filled reaches down or right, whichever way is further. */
function fillRect(from: Rect, { row, column }: Place): Rect {
  const down = row - from.rowEnd
  const right = column - from.columnEnd
  if (down < 0 && right < 0) return from
  return down >= right ? { ...from, rowEnd: row + 1 } : { ...from, columnEnd: column + 1 }
}

/** The cell that an element is in, as a place: where it begins. */
export function placeOf(canvas: Canvas, target: Element): Place | null {
  const name = target.closest('[data-cell]')?.getAttribute('data-cell')
  const cell = name == null ? undefined : canvas.store.getState().drawing.lookup.named(name)
  return cell ? { row: cell.row, column: cell.column } : null
}

function rowAt(sheet: HTMLElement | null, target: Element): number {
  const row = target.closest('.d-row')
  return row && sheet ? [...sheet.getElementsByClassName('d-row')].indexOf(row) : -1
}
