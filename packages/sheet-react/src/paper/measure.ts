import type { Grid, GridCell, LineHeight, PaperHeights, RowHeight } from '@tianbao/sheet'
import type { LineEnd } from './slice-text.ts'

/** What one pass over the whole form, laid out at the paper's width, says of it. */
export interface Measured {
  readonly heights: PaperHeights
  /** Lines of the texts in rows that may be cut, and of lines under the table. */
  readonly lines: ReadonlyMap<GridCell | number, readonly LineEnd[]>
  /** Heights, with their padding, of the words of cells over several rows. */
  readonly words: ReadonlyMap<GridCell, number>
}

/** CSS has 96 pixels to the inch, on every screen. */
const millimetres = 25.4 / 96

/** A text is cut between paragraphs where its row is higher than this share of a page, between lines where it is higher than the page. */
const tallShare = 1 / 3
/** So much of a cut text stands on either side, in millimetres. */
const leastPiece = 12

/** Reads the heights of a drawn form, whose parts say what they are by `data-above`, `data-row`, `data-cell` and `data-line`. */
export function measure(root: HTMLElement, grid: Grid, pageHeight: number): Measured {
  const lines = new Map<GridCell | number, readonly LineEnd[]>()
  const above = heightOf(root.querySelector('[data-above]'))
  const rows = [...root.querySelectorAll('[data-row]')].map(heightOf)
  const words = new Map<GridCell, number>()
  const texts = new Map<number, (readonly LineEnd[])[]>()
  for (const element of root.querySelectorAll<HTMLElement>('[data-cell]')) {
    const cell = grid.cells[Number(element.dataset.cell)]
    if (!cell) continue
    if (cell.rowSpan > 1) words.set(cell, wordsHeight(element))
    else if (mayBeCut(rows[cell.row] ?? 0, pageHeight) && element.querySelector('p')) {
      const ends = lineEnds(element)
      lines.set(cell, ends)
      texts.set(cell.row, [...(texts.get(cell.row) ?? []), ends])
    }
  }
  const heights = rows.map(
    (height, row): RowHeight =>
      mayBeCut(height, pageHeight)
        ? { height, cuts: cutsOf(height, texts.get(row) ?? [], pageHeight) }
        : height,
  )
  const below = [...root.querySelectorAll<HTMLElement>('[data-line]')].map((line, index): LineHeight => {
    const height = heightOf(line)
    const isHeading = line.dataset.line === 'heading'
    if (height <= pageHeight * tallShare) return { height, cuts: [], isHeading }
    const ends = lineEnds(line)
    lines.set(index, ends)
    return { height, cuts: cutsOf(height, [ends], pageHeight), isHeading }
  })
  return { heights: { above, rows: heights, below }, lines, words }
}

function mayBeCut(height: number, pageHeight: number): boolean {
  return height > pageHeight * tallShare
}

/** Where a row may be cut: below a line of its longest text, not near its ends. */
function cutsOf(
  height: number,
  texts: readonly (readonly LineEnd[])[],
  pageHeight: number,
): readonly number[] {
  const longest = texts.reduce<readonly LineEnd[]>((a, b) => (b.length > a.length ? b : a), [])
  const isOver = height > pageHeight
  return longest
    .filter((line, index) => isOver || longest[index + 1]?.paragraph !== line.paragraph)
    .map(({ bottom }) => bottom)
    .filter((bottom) => bottom >= leastPiece && height - bottom >= leastPiece)
}

/** The lines of the paragraphs in an element, as they would lie with the text at its top. */
function lineEnds(element: HTMLElement): readonly LineEnd[] {
  const paragraphs = [...element.querySelectorAll('p')]
  const top = (paragraphs[0]?.getBoundingClientRect().top ?? 0) * millimetres - paddingTop(element)
  return paragraphs.flatMap((paragraph, index) =>
    linesOf(paragraph).map(
      ({ end, bottom }): LineEnd => ({ paragraph: index, end, bottom: bottom * millimetres - top }),
    ),
  )
}

/** Each line of one paragraph: the position behind its last character, by halving, and its lower edge in pixels. */
function linesOf(paragraph: HTMLElement): readonly { readonly end: number; readonly bottom: number }[] {
  const box = paragraph.getBoundingClientRect()
  const text = paragraph.firstChild
  if (!(text instanceof Text)) return [{ end: 0, bottom: box.bottom }]
  const range = document.createRange()
  range.selectNodeContents(paragraph)
  const tops = distinct([...range.getClientRects()].map((rect) => rect.top))
  const pitch = box.height / Math.max(1, tops.length)
  const topAt = (offset: number) => {
    range.setStart(text, offset)
    range.setEnd(text, Math.min(text.length, offset + 1))
    return range.getClientRects()[0]?.top ?? Number.POSITIVE_INFINITY
  }
  let start = 0
  return tops.map((top, index) => {
    const bottom = box.top + pitch * (index + 1)
    if (index === tops.length - 1) return { end: text.length, bottom }
    const next = tops[index + 1] ?? top
    let low = start
    let high = text.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (topAt(middle) < (top + next) / 2) low = middle + 1
      else high = middle
    }
    start = low
    return { end: low, bottom }
  })
}

/** Tops of lines, ascending: pieces of one line differ by less than a pixel or two. */
function distinct(tops: readonly number[]): readonly number[] {
  return [...tops]
    .sort((a, b) => a - b)
    .filter((top, index, all) => index === 0 || top - (all[index - 1] ?? 0) > 4)
}

/** The height of an element's words and the padding above and below them. */
function wordsHeight(element: HTMLElement): number {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range.getBoundingClientRect().height * millimetres + 2 * paddingTop(element)
}

function paddingTop(element: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(element).paddingTop) * millimetres || 0
}

function heightOf(element: Element | null): number {
  return (element?.getBoundingClientRect().height ?? 0) * millimetres
}
