import type { GridCell } from '@tianbao/sheet'
import { cellKey } from '../cell-key.ts'
import type { DrawnSheet } from '../drawn-sheet.ts'
import type { RowPlan } from '../plan.ts'
import { type Spot, spotAt } from '../walk.ts'
import { growRect, holdsCell, isSameRect, joinRects, type Rect, rectOf } from './rect.ts'

/**
 * The cells taken together from where one stands (the anchor) to another spot (the focus): the smallest rectangle over
 * both that cuts no merged cell. A single cell is no range.
 */
export interface Range {
  rect(): Rect | null
  /** The far end, from which a key extends further; null where there is no range. */
  focus(): Spot | null
  /** Whether a cell, also of a former grid that is drawn as before, lies in the range. */
  holds(cell: GridCell): boolean
  /** Takes everything from the anchor to a spot. */
  reach(anchor: Spot, to: Spot): void
  /** Takes a rectangle, grown over what it cuts. */
  take(rect: Rect): void
  drop(): void
  /** The grid is another one: the range stays where both of its ends still stand. */
  follow(anchor: Spot | null): void
}

export function createRange(drawn: DrawnSheet): Range {
  let rect: Rect | null = null
  let focus: Spot | null = null

  const put = (next: Rect | null) => {
    const before = rect
    rect = next
    const rows = changedRows(before, next).flatMap((row): RowPlan[] => {
      const plan = drawn.plan().rows[row]
      return plan ? [plan] : []
    })
    drawn.signals.bumpRows(rows)
    for (const each of [before, next]) {
      const corner = each && drawn.lookup().at(each.rowEnd - 1, each.columnEnd - 1)
      if (corner) drawn.signals.bumpCell(cellKey(corner))
    }
  }

  const reach = (anchor: Spot, to: Spot) => {
    const own = rectOf(anchor.cell)
    const grown = growRect(drawn.lookup(), joinRects(own, rectOf(to.cell)))
    const isOne = isSameRect(grown, own)
    focus = isOne ? null : to
    put(isOne ? null : grown)
  }

  const drop = () => {
    focus = null
    if (rect) put(null)
  }

  return {
    rect: () => rect,
    focus: () => focus,
    holds(cell) {
      if (!rect) return false
      return holdsCell(rect, drawn.lookup().named(cellKey(cell)) ?? cell)
    },
    reach,
    take(wanted) {
      focus = null
      put(growRect(drawn.lookup(), wanted))
    },
    drop,
    follow(anchor) {
      const end = focus && spotAt(drawn.walk(), focus.address)
      rect = null
      if (anchor && end) reach(anchor, end)
      else focus = null
    },
  }
}

/** Rows of which something is drawn in another way: a row that has the same columns taken as before is not. */
function changedRows(a: Rect | null, b: Rect | null): readonly number[] {
  const rows: number[] = []
  const isSameWidth = a !== null && b !== null && a.column === b.column && a.columnEnd === b.columnEnd
  const start = Math.min(a?.row ?? Number.POSITIVE_INFINITY, b?.row ?? Number.POSITIVE_INFINITY)
  const end = Math.max(a?.rowEnd ?? 0, b?.rowEnd ?? 0)
  for (let row = start; row < end; row += 1) {
    const isBoth = hasRow(a, row) && hasRow(b, row)
    if (!(isBoth && isSameWidth)) rows.push(row)
  }
  return rows
}

function hasRow(rect: Rect | null, row: number): boolean {
  return rect !== null && row >= rect.row && row < rect.rowEnd
}
