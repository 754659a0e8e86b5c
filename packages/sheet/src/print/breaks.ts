import type { Grid } from '../grid.ts'
import type { PageRules } from './page.ts'

/** How a break above a row would look: 0 well, 1 parts a small group, 2 parts a header from its table. */
export type Breaks = Uint8Array

/** A group within a group is not parted from its last row, or from all but its first. */
const innerRows = 2

/** Judges a break above each row of a grid. Linear in cells and in rows near headers. */
export function judgeBreaks(grid: Grid, heights: readonly number[], rules: PageRules): Breaks {
  const breaks = new Uint8Array(grid.rows.length + 1)
  for (const { row, rowSpan, kind, level } of grid.cells) {
    if (rowSpan === 1 || kind === 'side' || kind === 'head') continue
    const isInner = kind === 'level' ? level !== 1 : grid.rows[row]?.address !== undefined
    markEnds(breaks, row, rowSpan, isInner ? Math.min(innerRows, rules.keepRows) : rules.keepRows)
  }
  grid.rows.forEach((row, first) => {
    const isTop = row.head && !(grid.rows[first - 1]?.head && grid.rows[first - 1]?.band === row.band)
    if (isTop) markHead(breaks, grid, heights, first, rules.keepWithHead)
  })
  return breaks
}

function markEnds(breaks: Breaks, row: number, rowSpan: number, keep: number): void {
  for (let count = 1; count < Math.min(keep, rowSpan); count++) {
    breaks[row + count] = Math.max(1, breaks[row + count] ?? 0)
    breaks[row + rowSpan - count] = Math.max(1, breaks[row + rowSpan - count] ?? 0)
  }
}

/** From a table's first header row on, until enough of the table stands with it, or the table ends. */
function markHead(breaks: Breaks, grid: Grid, heights: readonly number[], first: number, keep: number): void {
  const band = grid.rows[first]?.band
  let height = 0
  for (let row = first; grid.rows[row]?.band === band; row++) {
    const isHead = grid.rows[row]?.head === true
    if (row > first && (height < keep || isHead || grid.rows[row - 1]?.head === true)) breaks[row] = 2
    height += heights[row] ?? 0
    if (!isHead && height >= keep) return
  }
}
