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

/**
 * Cuts a grid's rows into bands, and bands into blocks of nearly equal size. Rows that `begin` a block already go on
 * beginning one, so that a row more or less changes the block that it is in and leaves the others as they are.
 */
export function cutRows(
  rows: readonly GridRow[],
  begins: (row: GridRow) => boolean = () => false,
): readonly BandSpan[] {
  const bands: BandSpan[] = []
  let start = 0
  while (start < rows.length) {
    const band = rows[start]?.band ?? ''
    let end = start + 1
    while (end < rows.length && rows[end]?.band === band) end += 1
    let heads = 0
    while (start + heads < end && rows[start + heads]?.head) heads += 1
    bands.push({ band, start, end, heads, blocks: cutBand(rows, { start, end }, heads, begins) })
    start = end
  }
  return bands
}

/** Header rows stay in the first block with some of what they head. */
function cutBand(
  rows: readonly GridRow[],
  { start, end }: Span,
  heads: number,
  begins: (row: GridRow) => boolean,
): readonly Span[] {
  const body = start + heads
  const kept = rows.slice(body, end).flatMap((row, index) => (index > 0 && begins(row) ? [body + index] : []))
  const edges = [body, ...kept, end]
  const blocks = edges.slice(0, -1).flatMap((edge, index) => cutEvenly(edge, edges[index + 1] ?? end))
  return blocks.map((block, index) => (index === 0 ? { start, end: block.end } : block))
}

function cutEvenly(start: number, end: number): readonly Span[] {
  const count = Math.max(1, Math.round((end - start) / blockRows))
  const edge = (index: number) => start + Math.round(((end - start) * index) / count)
  return Array.from({ length: count }, (_, index) => ({ start: edge(index), end: edge(index + 1) }))
}
