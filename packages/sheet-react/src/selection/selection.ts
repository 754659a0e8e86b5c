import type { GridCell } from '@tianbao/sheet'
import { cellKey } from '../cell-key.ts'
import type { DrawnSheet } from '../drawn-sheet.ts'
import { type Motion, move, movePage, type Spot, spotIn } from '../walk.ts'
import type { Range } from './range.ts'
import { bandRect, cellsIn, isSameRect, type Rect, rectOf } from './rect.ts'

/** What is taken together in a table, beginning where one stands. */
export interface Selection {
  /** The rectangle of cells taken together; null where only one is. */
  range(): Rect | null
  /** The same, or the one cell where one stands; null where one stands nowhere. */
  selected(): Rect | null
  /** Whether several cells are taken, or several rectangles. */
  hasSeveral(): boolean
  /** All rectangles that are taken, the one that began last at the end. */
  rects(): readonly Rect[]
  /** The cells of all of them, in reading order. */
  selectedCells(): readonly GridCell[]
  /** Whether a cell is taken together with others. */
  isInRange(cell: GridCell): boolean
  /** Whether the handle that fills hangs at this cell: the last one of what is selected. */
  hasHandle(cell: GridCell): boolean
  /** The far end of the range, from which it extends; without a range where one stands. */
  far(): Spot | null
  /** Takes more or fewer cells, by a step of the far end. */
  extend(motion: Motion): boolean
  extendPage(rows: number): boolean
  /** Takes all cells as far as this one. */
  extendTo(cell: GridCell): void
  /** What is selected stays so, and a new range begins at this cell; a lone cell that was taken is let go. */
  addTo(cell: GridCell): void
  /** What is selected stays so while keys lead elsewhere. */
  hold(): void
  /** Whether `hold` was asked for, and nothing ended it. */
  isHeld(): boolean
  selectRect(rect: Rect): void
  /** The rows of the band where one is; then the whole table. */
  selectAll(): void
  dropRange(): void
  /** Goes to the next cell of the range that can be typed in, by rows or by columns, and round again. */
  cycle(by: 'rows' | 'columns', step: 1 | -1): void
}

/** What a selection needs of the table that it is in. */
export interface SelectionGround {
  readonly drawn: DrawnSheet
  readonly range: Range
  spot(): Spot | null
  /** Keeps what is being typed. */
  settle(): void
  /** Stands in a spot; `keepsRange`: within what is selected. */
  stand(spot: Spot | null, options: { readonly keepsRange: boolean }): boolean
  /** Says that something else is selected. */
  changed(): void
}

export function createSelection(ground: SelectionGround): Selection {
  const { drawn, range, spot, settle, stand } = ground

  const selected = () => {
    const at = spot()
    return range.rect() ?? (at ? rectOf(at.cell) : null)
  }

  let isHeld = false
  const far = () => range.focus() ?? spot()

  const extendTo = (next: Spot | null): boolean => {
    settle()
    const anchor = spot()
    if (!anchor || !next) return false
    range.reach(anchor, next)
    ground.changed()
    return true
  }

  const rects = (): readonly Rect[] => {
    const now = selected()
    const beside = range.beside()
    if (!now) return beside
    return [...beside.filter((one) => !isSameRect(one, now)), now]
  }

  const selectRect = (rect: Rect) => {
    settle()
    range.take(rect)
    ground.changed()
  }

  return {
    range: range.rect,
    selected,
    hasSeveral: () => range.rect() !== null || range.beside().length > 0,
    rects,
    selectedCells() {
      const all = rects()
      const cells = all.flatMap((rect) => cellsIn(drawn.lookup(), rect))
      if (all.length < 2) return cells
      const { indexOf } = drawn.lookup()
      return [...new Set(cells)].sort((a, b) => indexOf(a) - indexOf(b))
    },
    isInRange: range.holds,
    hasHandle(cell) {
      const rect = selected()
      const last = rect && drawn.lookup().at(rect.rowEnd - 1, rect.columnEnd - 1)
      return last ? cellKey(last) === cellKey(cell) : false
    },
    far,
    extend(motion) {
      const from = far()
      return from ? extendTo(move(drawn.walk(), from, motion)) : false
    },
    extendPage(rows) {
      const from = far()
      return from ? extendTo(movePage(drawn.walk(), from, rows)) : false
    },
    extendTo(cell) {
      settle()
      // What settled may have brought another grid.
      const to = spotIn(drawn.walk(), drawn.lookup().named(cellKey(cell)) ?? cell)
      if (spot()) extendTo(to)
      else stand(to, { keepsRange: false })
    },
    addTo(cell) {
      settle()
      const at = drawn.lookup().named(cellKey(cell)) ?? cell
      const now = selected()
      const own = rectOf(at)
      if (now && isSameRect(now, own)) return
      if (range.beside().some((one) => isSameRect(one, own))) {
        range.setBeside(own)
        ground.changed()
        return
      }
      if (now) range.setBeside(now)
      stand(spotIn(drawn.walk(), at), { keepsRange: true })
    },
    hold() {
      const now = selected()
      if (!now) return
      settle()
      if (!range.beside().some((one) => isSameRect(one, now))) range.setBeside(now)
      isHeld = true
      ground.changed()
    },
    isHeld: () => isHeld && range.beside().length > 0,
    selectRect,
    selectAll() {
      const at = spot()
      if (!at) return
      const { grid } = drawn.plan()
      const band = bandRect(grid, drawn.lookup(), at.cell)
      const now = range.rect()
      const isBand = now !== null && isSameRect(now, band)
      const whole = { row: 0, column: 0, rowEnd: grid.rows.length, columnEnd: grid.columns.length }
      selectRect(isBand ? whole : band)
    },
    dropRange() {
      if (!range.rect() && range.beside().length === 0) return
      isHeld = false
      range.drop()
      ground.changed()
    },
    cycle(by, step) {
      const at = spot()
      if (!this.hasSeveral() || !at) return
      settle()
      const walk = drawn.walk()
      const open = this.selectedCells().filter((cell) => walk.stops(cell).some(walk.isOpen))
      const way = by === 'rows' ? open : open.toSorted((a, b) => a.column - b.column || a.row - b.row)
      const here = cellKey(at.cell)
      const from = way.findIndex((cell) => cellKey(cell) === here)
      const next = way[(from + step + way.length) % Math.max(1, way.length)]
      if (next) stand(spotIn(walk, next), { keepsRange: true })
    },
  }
}
