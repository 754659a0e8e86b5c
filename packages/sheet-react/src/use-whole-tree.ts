import { type RefObject, useEffect } from 'react'
import type { SheetPlan } from './plan.ts'

/** A table of more cells than this is too much to be laid out whole beside the keys that are pressed in it. */
const mostCells = 3_000

/**
 * What Chromium skips it leaves out of the accessibility tree as well. So when the page is idle the blocks of a table of
 * usual size are no longer skipped, one after another: then a screen reader has every row of it, wherever one stands.
 */
export function useWholeTree(root: RefObject<HTMLElement | null>, plan: SheetPlan, isWhole: boolean): void {
  useEffect(() => {
    if (!isWhole || plan.grid.cells.length > mostCells || typeof requestIdleCallback !== 'function') return
    let turn = 0
    const step = () => {
      const next = root.current?.querySelector('.tb-block:not([data-whole])')
      next?.setAttribute('data-whole', '')
      if (next) turn = requestIdleCallback(step)
    }
    turn = requestIdleCallback(step)
    return () => cancelIdleCallback(turn)
  }, [root, plan, isWhole])
}
