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
  /** Rectangles taken before this one, which stay taken: by Ctrl and a press, one after another. */
  beside(): readonly Rect[]
  /** Puts a rectangle beside, and the range begins anew; one that is there already goes. */
  setBeside(rect: Rect): void
  /** The range, and what is beside it unless that is kept. */
  drop(keepsBeside?: boolean): void
  /** The grid is another one: the range stays where both of its ends still stand. */
  follow(anchor: Spot | null): void
}

export function createRange(drawn: DrawnSheet): Range {
  let rect: Rect | null = null
  let focus: Spot | null = null
  let beside: readonly Rect[] = []

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

  const draw = ({ row, rowEnd }: Rect) => drawn.signals.bumpRows(drawn.plan().rows.slice(row, rowEnd))

  const drop = (keepsBeside = false) => {
    focus = null
    if (rect) put(null)
    if (keepsBeside) return
    const gone = beside
    beside = []
    for (const one of gone) draw(one)
  }

  return {
    rect: () => rect,
    focus: () => focus,
    holds(cell) {
      if (!rect && beside.length === 0) return false
      const now = drawn.lookup().named(cellKey(cell)) ?? cell
      return (rect !== null && holdsCell(rect, now)) || beside.some((one) => holdsCell(one, now))
    },
    reach,
    take(wanted) {
      focus = null
      put(growRect(drawn.lookup(), wanted))
    },
    drop,
    beside: () => beside,
    setBeside(own) {
      const others = beside.filter((one) => !isSameRect(one, own))
      beside = others.length < beside.length ? others : [...beside, own]
      focus = null
      if (rect) put(null)
      draw(own)
    },
    follow(anchor) {
      const end = focus && spotAt(drawn.walk(), focus.address)
      rect = null
      beside = []
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
