import type { Grid } from '../grid.ts'
import { type Breaks, judgeBreaks } from './breaks.ts'
import { cutCells } from './cut-cells.ts'
import type { PageRow, PageRules, RowHeight, SheetPage } from './page.ts'
import { heightOf, type Slice, slicesOf } from './slices.ts'

/**
 * Breaks a grid into pages by the heights of its rows, in millimetres (those that it lacks are 0). A page ends at the
 * last break that looks well; where there is none on it, at the last one of any kind; a row higher than a page that
 * nothing cuts stands on a page of its own. Linear in rows and cells.
 */
export function paginate(
  grid: Grid,
  heights: readonly RowHeight[],
  pageHeight: number,
  rules: PageRules,
): readonly SheetPage[] {
  const rowHeights = grid.rows.map((_, row) => heightOf(heights[row]))
  const slices = slicesOf(grid.rows.map((_, row) => heights[row] ?? 0))
  const breaks = judgeBreaks(grid, rowHeights, rules)
  const tops = topsOf(grid)
  const drafts: { rows: PageRow[]; height: number; isOver: boolean }[] = []
  for (let start = 0; start < slices.length; ) {
    const room = drafts.length === 0 ? (rules.firstPage ?? pageHeight) : pageHeight
    const heads = rules.repeatHeads ? headsAbove(grid, tops, rowHeights, slices[start], room) : []
    const headHeight = heads.reduce((sum, { to }) => sum + to, 0)
    const end = endOfPage(slices, start, room - headHeight, breaks)
    const rows = [...heads, ...joinSlices(slices.slice(start, end))]
    const height = rows.reduce((sum, { from, to }) => sum + to - from, 0)
    drafts.push({ rows, height, isOver: height > room + slack })
    start = end
  }
  const cells = cutCells(grid, drafts, rowHeights, rules.wordsFrom)
  return drafts.map((draft, page) => ({ ...draft, cells: cells[page] ?? [] }))
}

/** Sums of measured heights are not exact. */
const slack = 0.01

/** For each row the first one of its band. */
function topsOf(grid: Grid): readonly number[] {
  let top = 0
  return grid.rows.map((row, position) => {
    if (grid.rows[position - 1]?.band !== row.band) top = position
    return top
  })
}

/** Header rows of the table that goes on at a slice; none where they would take half of the page. */
function headsAbove(
  grid: Grid,
  tops: readonly number[],
  heights: readonly number[],
  slice: Slice | undefined,
  room: number,
): readonly PageRow[] {
  const first = slice === undefined ? undefined : grid.rows[slice.row]
  if (slice === undefined || first === undefined || first.head) return []
  const rows: PageRow[] = []
  for (let row = tops[slice.row] ?? 0; grid.rows[row]?.head; row++) {
    rows.push({ row, isRepeated: true, from: 0, to: heights[row] ?? 0 })
  }
  const height = rows.reduce((sum, { to }) => sum + to, 0)
  return height * 2 > room ? [] : rows
}

/** The end (exclusive) of the slices that stand on a page of so much room: the last of the best breaks. */
function endOfPage(slices: readonly Slice[], start: number, room: number, breaks: Breaks): number {
  let height = 0
  let end = start
  while (end < slices.length && height + sizeOf(slices[end]) <= room + slack) {
    height += sizeOf(slices[end])
    end += 1
  }
  if (end === slices.length) return end
  let best = start + 1
  let bestKind = 3
  for (let at = end; at > start; at--) {
    const next = slices[at]
    const kind = next === undefined || next.from > 0 ? 0 : (breaks[next.row] ?? 0)
    if (kind < bestKind) {
      best = at
      bestKind = kind
    }
    if (kind === 0) break
  }
  return best
}

function sizeOf(slice: Slice | undefined): number {
  return slice === undefined ? 0 : slice.to - slice.from
}

function joinSlices(slices: readonly Slice[]): readonly PageRow[] {
  const rows: PageRow[] = []
  for (const { row, from, to } of slices) {
    const last = rows.at(-1)
    if (last?.row === row) rows[rows.length - 1] = { ...last, to }
    else rows.push({ row, isRepeated: false, from, to })
  }
  return rows
}
