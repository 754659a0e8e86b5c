import { type GridCell, layPages, type PaperPage, pageRules, paperSize, type SheetPage } from '@tianbao/sheet'
import type { Measured } from './measure.ts'
import type { PaperSource } from './paper-source.ts'

/** The words of a cell that is cut may need more than its piece has: then pages are laid out again, with less room. */
const mostTries = 3
/** Measured heights are not exact; in millimetres. */
const slack = 0.5

/**
 * The pages of a form as it was measured. None is over its room but for a row that nothing can cut, and for a merged
 * label that needs more than a page, which three tries do not mend.
 */
export function layPaper(source: PaperSource, measured: Measured): readonly PaperPage[] {
  const { roomHeight } = paperSize(source.page)
  const wordsFrom = (cell: GridCell) => measured.words.get(cell) ?? 0
  const layIn = (room: number) => layPages(source.grid, measured.heights, room, { ...pageRules, wordsFrom })
  let pages = layIn(roomHeight)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const room = lesserRoom(pages, measured, roomHeight)
    if (room >= roomHeight) break
    pages = layIn(Math.max(room, roomHeight / 4))
  }
  return pages
}

/** The room in which no page grows over its own when the words of its cut cells are set; the whole where none does. */
function lesserRoom(pages: readonly PaperPage[], { heights, words }: Measured, room: number): number {
  return pages.reduce((least, { sheet, hasAbove }) => {
    if (!sheet || sheet.isOver) return least
    const height = sheet.height + (hasAbove ? heights.above : 0)
    const over = height + growth(sheet, words) - room
    return over > slack ? Math.min(least, height - over) : least
  }, room)
}

/** The most that a cut cell's words need over the height of their piece. */
function growth(sheet: SheetPage, words: ReadonlyMap<GridCell, number>): number {
  const tops = [0]
  for (const { from, to } of sheet.rows) tops.push((tops.at(-1) ?? 0) + to - from)
  return sheet.cells.reduce((most, { cell, row, rowSpan, isWorded, isContinued, goesOn }) => {
    const need = isWorded && (isContinued || goesOn) ? (words.get(cell) ?? 0) : 0
    return Math.max(most, need - ((tops[row + rowSpan] ?? 0) - (tops[row] ?? 0)))
  }, 0)
}
