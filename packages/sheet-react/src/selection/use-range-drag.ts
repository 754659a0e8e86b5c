import type { GridCell } from '@tianbao/sheet'
import { type MouseEvent, type RefObject, useEffect, useRef } from 'react'
import type { SheetActs } from '../sheet-acts.ts'
import type { SheetState } from '../sheet-state.ts'
import { joinRects, type Rect, rectOf } from './rect.ts'

/** What a pressed mouse does: it takes cells, or it fills from what was selected. */
interface Drag {
  readonly from: GridCell
  readonly source: Rect | null
  isMoved: boolean
}

/** Taking a range with the mouse, and filling with the handle at its last cell. */
export function useRangeDrag(state: SheetState, root: RefObject<HTMLElement | null>, acts?: SheetActs) {
  const drag = useRef<Drag | null>(null)

  useEffect(() => {
    const onMouseUp = () => {
      const ended = drag.current
      drag.current = null
      if (!ended?.isMoved) return
      const over = state.range()
      if (ended.source && over) acts?.fillOver(ended.source, over)
      selectWhole(root.current)
    }
    document.addEventListener('mouseup', onMouseUp)
    return () => document.removeEventListener('mouseup', onMouseUp)
  }, [state, root, acts])

  return {
    begin(target: Element, cell: GridCell) {
      const isFill = acts !== undefined && target.closest('.tb-handle') !== null
      drag.current = { from: cell, source: isFill ? state.selected() : null, isMoved: false }
    },
    onMouseMove(event: MouseEvent<HTMLElement>) {
      const now = drag.current
      if (!now || (event.buttons & 1) === 0 || !(event.target instanceof Element)) return
      const name = event.target.closest('[data-cell]')?.getAttribute('data-cell') ?? ''
      const cell = state.lookup().named(name)
      if (!cell || (cell === now.from && !now.isMoved)) return
      event.preventDefault()
      now.isMoved = true
      if (now.source) state.selectRect(filledOver(now.source, rectOf(cell)))
      else state.extendTo(cell)
    },
  }
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
