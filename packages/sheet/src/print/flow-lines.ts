import { type Slice, slicesOf } from './slices.ts'

/** The height of a line under the table, and where within it it may be cut; a heading stays with the line after it. */
export interface LineHeight {
  readonly height: number
  readonly cuts: readonly number[]
  readonly isHeading: boolean
}

/** A line, or the slice of one, that stands on a page. */
export interface PageLine {
  /** Position among the lines. */
  readonly line: number
  readonly from: number
  readonly to: number
}

/** Sums of measured heights are not exact. */
const slack = 0.01

/**
 * Lines on pages, the first of which has only `room` left and may get none. Lines that fit on one page are not parted.
 * A slice higher than a page stands on a page of its own.
 */
export function flowLines(
  lines: readonly LineHeight[],
  room: number,
  pageHeight: number,
): readonly (readonly PageLine[])[] {
  const total = lines.reduce((sum, { height }) => sum + height, 0)
  const all = lines.map(({ height }, line): PageLine => ({ line, from: 0, to: height }))
  if (total <= room + slack) return [all]
  if (total <= pageHeight + slack) return [[], all]
  return joinPages(breakSlices(slicesOf(lines), lines, room, pageHeight))
}

/** Each slice as low on its page as it fits, headings taken along to the page of what they head. */
function breakSlices(
  slices: readonly Slice[],
  lines: readonly LineHeight[],
  room: number,
  pageHeight: number,
): readonly (readonly Slice[])[] {
  const pages: Slice[][] = [[]]
  let left = room
  for (let start = 0; start < slices.length; ) {
    const group = withHeadings(slices, lines, start)
    const height = group.reduce((sum, slice) => sum + slice.to - slice.from, 0)
    const page = pages.at(-1)
    const isFresh = page?.length === 0 && pages.length > 1
    if (height <= left + slack || isFresh) {
      page?.push(...group)
      left -= height
      start += group.length
    } else {
      pages.push([])
      left = pageHeight
    }
  }
  return pages
}

/** A slice, with the one after it where it is a heading's, and so on. */
function withHeadings(
  slices: readonly Slice[],
  lines: readonly LineHeight[],
  start: number,
): readonly Slice[] {
  let end = start + 1
  while (end < slices.length && lines[slices[end - 1]?.row ?? 0]?.isHeading) end += 1
  return slices.slice(start, end)
}

function joinPages(pages: readonly (readonly Slice[])[]): readonly (readonly PageLine[])[] {
  return pages.map((slices) => {
    const own: PageLine[] = []
    for (const { row: line, from, to } of slices) {
      const last = own.at(-1)
      if (last?.line === line) own[own.length - 1] = { ...last, to }
      else own.push({ line, from, to })
    }
    return own
  })
}
