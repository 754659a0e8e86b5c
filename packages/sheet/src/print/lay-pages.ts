import type { Grid } from '../grid.ts'
import { flowLines, type LineHeight, type PageLine } from './flow-lines.ts'
import type { PageRules, RowHeight, SheetPage } from './page.ts'
import { paginate } from './paginate.ts'

/** What was measured of a form on paper, in millimetres. */
export interface PaperHeights {
  /** All lines over the table together. */
  readonly above: number
  readonly rows: readonly RowHeight[]
  /** Each line under the table. */
  readonly below: readonly LineHeight[]
}

/** One page of a form: the lines over the table on the first one, a part of the table, lines under it. */
export interface PaperPage {
  readonly hasAbove: boolean
  readonly sheet: SheetPage | null
  readonly below: readonly PageLine[]
}

/** The table has at least so much of the first page, however many lines stand over it. */
const leastShare = 0.25

/**
 * Breaks a form into pages. What stands under the table stays together: on the table's last page where it fits, else on
 * pages of its own. Always at least one page. Linear in rows, cells and lines.
 */
export function layPages(
  grid: Grid,
  heights: PaperHeights,
  pageHeight: number,
  rules: PageRules,
): readonly PaperPage[] {
  const firstPage = Math.max(pageHeight * leastShare, pageHeight - heights.above)
  const sheets = paginate(grid, heights.rows, pageHeight, { ...rules, firstPage })
  const pages: PaperPage[] = sheets.map((sheet, index) => ({ hasAbove: index === 0, sheet, below: [] }))
  const last = pages.pop() ?? { hasAbove: true, sheet: null, below: [] }
  const room = pageHeight - (last.sheet?.height ?? 0) - (last.hasAbove ? heights.above : 0)
  const [here = [], ...further] = flowLines(heights.below, room, pageHeight)
  return [
    ...pages,
    { ...last, below: here },
    ...further.map((below) => ({ hasAbove: false, sheet: null, below })),
  ]
}
