import type { GridCell } from '@tianbao/sheet'
import { type RefObject, useCallback, useEffect, useRef } from 'react'
import type { SheetActs } from '../sheet-acts.ts'
import type { SheetState } from '../sheet-state.ts'
import { edgeStep, nearestInside, type Step } from './edge-scroll.ts'
import { joinRects, type Rect, rectOf } from './rect.ts'
import { insideOf, scrollerOf } from './scroller-of.ts'

/** What a pressed mouse does: it takes cells, or it fills from what was selected. */
interface Drag {
  readonly from: GridCell
  readonly source: Rect | null
  readonly scroller: Element
  pointer: Step
  isMoved: boolean
  /** The next frame of scrolling; null while the pointer is away from the edges. */
  frame: number | null
}

/** Taking a range with the mouse, and filling with the handle at its last cell; at an edge the table scrolls by itself. */
export function useRangeDrag(state: SheetState, root: RefObject<HTMLElement | null>, acts?: SheetActs) {
  const drag = useRef<Drag | null>(null)

  useEffect(() => {
    const end = () => {
      const ended = drag.current
      drag.current = null
      if (ended?.frame != null) cancelAnimationFrame(ended.frame)
      return ended
    }
    const onMouseUp = () => {
      const ended = end()
      if (!ended?.isMoved) return
      const over = state.range()
      if (ended.source && over) acts?.fillOver(ended.source, over)
      selectWhole(root.current)
    }
    const scroll = (now: Drag) => {
      const step = edgeStep(now.pointer, insideOf(now.scroller))
      now.frame = null
      if (step.x === 0 && step.y === 0) return
      now.scroller.scrollBy({ left: step.x, top: step.y, behavior: 'instant' })
      reach(state, root.current, now)
      now.frame = requestAnimationFrame(() => scroll(now))
    }
    // On the document: a pointer that left the table still drags.
    const onMouseMove = (event: MouseEvent) => {
      const now = drag.current
      if (!now) return
      if ((event.buttons & 1) === 0) {
        // The button was let go where it was not heard.
        onMouseUp()
        return
      }
      now.pointer = { x: event.clientX, y: event.clientY }
      reach(state, root.current, now)
      if (!now.isMoved) return
      event.preventDefault()
      if (now.frame === null) scroll(now)
    }
    document.addEventListener('mouseup', onMouseUp)
    document.addEventListener('mousemove', onMouseMove)
    return () => {
      end()
      document.removeEventListener('mouseup', onMouseUp)
      document.removeEventListener('mousemove', onMouseMove)
    }
  }, [state, root, acts])

  return {
    isDragging: useCallback(() => drag.current?.isMoved === true, []),
    begin(target: Element, cell: GridCell, pointer: Step) {
      const isFill = acts !== undefined && target.closest('.tb-handle') !== null
      const source = isFill ? state.selected() : null
      drag.current = {
        from: cell,
        source,
        scroller: scrollerOf(target),
        pointer,
        isMoved: false,
        frame: null,
      }
    },
  }
}

/** Takes everything as far as the cell under the pointer, or under the place in sight that is nearest to it. */
function reach(state: SheetState, root: HTMLElement | null, drag: Drag): void {
  const at = nearestInside(drag.pointer, insideOf(drag.scroller))
  const under = document.elementFromPoint(at.x, at.y)
  const named = root?.contains(under) ? under?.closest('[data-cell]')?.getAttribute('data-cell') : null
  const cell = state.lookup().named(named ?? '')
  if (!cell || (cell === drag.from && !drag.isMoved)) return
  drag.isMoved = true
  if (drag.source) state.selectRect(filledOver(drag.source, rectOf(cell)))
  else state.extendTo(cell)
}

/** Filling goes one way: down or up, or to a side, whichever the mouse went further. */
function filledOver(source: Rect, to: Rect): Rect {
  const down = Math.max(to.rowEnd - source.rowEnd, source.row - to.row)
  const across = Math.max(to.columnEnd - source.columnEnd, source.column - to.column)
  if (down <= 0 && across <= 0) return source
  const way =
    down >= across
      ? { ...source, row: to.row, rowEnd: to.rowEnd }
      : { ...source, column: to.column, columnEnd: to.columnEnd }
  return joinRects(source, way)
}

/** What the mouse marked of the text in the live editor on its way is no caret. */
function selectWhole(root: HTMLElement | null): void {
  root?.querySelector<HTMLInputElement | HTMLTextAreaElement>('.tb-selected .tb-editor')?.select()
}
