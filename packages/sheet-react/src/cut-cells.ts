import type { Grid, GridCell } from '@tianbao/sheet'
import { isDrawnAlike } from './cell-key.ts'
import type { Span } from './cut-rows.ts'
import { namingCells } from './naming-cells.ts'

/** The part of a cell that one block draws; a cell that no block's edge cuts is one part. */
export interface CellPart {
  readonly cell: GridCell
  readonly rowSpan: number
  /** The cell began in a block above, or goes on in one below: no line is drawn there, so that it looks whole. */
  readonly isContinued: boolean
  readonly goesOn: boolean
  /** The words stand in this part. */
  readonly isWorded: boolean
  /** A section ends at its lower edge. */
  readonly isEnd: boolean
  /** It names its row, or is the head over those that do: it may be kept in sight while the table is moved sideways. */
  readonly isName: boolean
}

/** A part with so many rows is higher than a screen, and bears the cell's words again. */
const repeatRows = 30

/**
 * Cuts cells at the edges of blocks; answers the parts that begin in each row, left to right. Parts that `former` has in
 * the same place of its row and that are drawn the same are taken from it.
 */
export function cutCells(
  grid: Grid,
  blocks: readonly Span[],
  ends: ReadonlySet<number>,
  former: (row: number) => readonly CellPart[] | undefined = () => undefined,
): CellPart[][] {
  const blockEnd: number[] = []
  for (const block of blocks) {
    for (let row = block.start; row < block.end; row += 1) blockEnd[row] = block.end
  }
  const parts: CellPart[][] = grid.rows.map(() => [])
  const before = grid.rows.map((_, row) => former(row))
  const names = namingCells(grid)
  /** Rows in which a part begins whose cell began above: only there the parts may not stand left to right. */
  const isMixed = new Set<number>()
  for (const cell of grid.cells) {
    const end = cell.row + cell.rowSpan
    const spans = end <= (blockEnd[cell.row] ?? end) ? null : spansOf(cell, blockEnd)
    const longest = spans?.reduce((best, span) => (sizeOf(span) > sizeOf(best) ? span : best))
    for (const span of spans ?? [{ start: cell.row, end }]) {
      const isLast = span.end === end
      const isContinued = span.start > cell.row
      if (isContinued) isMixed.add(span.start)
      const isWorded = longest === undefined || span === longest || sizeOf(span) >= repeatRows
      const isEnd = isLast && ends.has(end - 1)
      const isName = names.has(cell)
      const own = parts[span.start]
      const known = own && before[span.start]?.[own.length]
      const isKnown =
        known?.rowSpan === span.end - span.start &&
        known.isContinued === isContinued &&
        known.goesOn !== isLast &&
        known.isWorded === isWorded &&
        known.isEnd === isEnd &&
        known.isName === isName &&
        isDrawnAlike(known.cell, cell)
      own?.push(
        isKnown
          ? known
          : { cell, rowSpan: sizeOf(span), isContinued, goesOn: !isLast, isWorded, isEnd, isName },
      )
    }
  }
  for (const row of isMixed) parts[row]?.sort((a, b) => a.cell.column - b.cell.column)
  return parts
}

function spansOf(cell: GridCell, blockEnd: readonly number[]): readonly [Span, ...Span[]] {
  const end = cell.row + cell.rowSpan
  const first = { start: cell.row, end: Math.min(end, blockEnd[cell.row] ?? end) }
  const spans: [Span, ...Span[]] = [first]
  for (let start = first.end; start < end; ) {
    const stop = Math.min(end, blockEnd[start] ?? end)
    spans.push({ start, end: stop })
    start = stop
  }
  return spans
}

function sizeOf(span: Span): number {
  return span.end - span.start
}
