import type { GridRow } from '@tianbao/sheet'

/** Rows of a grid from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The rows of one band: its header rows, kept in sight while any of it is, and all of them cut in blocks. */
export interface BandSpan extends Span {
  readonly band: string
  /** How many header rows it begins with. */
  readonly heads: number
  readonly blocks: readonly Span[]
}

/** A block is skipped whole by the browser while it is out of sight; about so many rows each. */
export const blockRows = 50

/** Cuts a grid's rows into bands, and bands into blocks of nearly equal size. */
export function cutRows(rows: readonly GridRow[]): readonly BandSpan[] {
  const bands: BandSpan[] = []
  let start = 0
  while (start < rows.length) {
    const band = rows[start]?.band ?? ''
    let end = start + 1
    while (end < rows.length && rows[end]?.band === band) end += 1
    let heads = 0
    while (start + heads < end && rows[start + heads]?.head) heads += 1
    bands.push({ band, start, end, heads, blocks: cutBlocks(start, end, heads) })
    start = end
  }
  return bands
}

/** Header rows stay in the first block with some of what they head. */
function cutBlocks(start: number, end: number, heads: number): readonly Span[] {
  const body = end - start - heads
  const count = Math.max(1, Math.round(body / blockRows))
  return Array.from({ length: count }, (_, index) => ({
    start: index === 0 ? start : start + heads + Math.round((body * index) / count),
    end: start + heads + Math.round((body * (index + 1)) / count),
  }))
}
