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

/** Where bands may be cut. */
export interface Cutting {
  /** The row begins a block already. */
  begins(row: GridRow): boolean
  /** Smaller blocks, of about so many rows, where no cell would be cut by them. */
  readonly few?: number
  /** A cell reaches into the row at this place from the one above. */
  isCrossed(position: number): boolean
}

const uncut: Cutting = { begins: () => false, isCrossed: () => false }

/**
 * Cuts a grid's rows into bands, and bands into blocks of nearly equal size. Rows that `begin` a block already go on
 * beginning one, so that a row more or less changes the block that it is in and leaves the others as they are.
 */
export function cutRows(rows: readonly GridRow[], cutting: Cutting = uncut): readonly BandSpan[] {
  const bands: BandSpan[] = []
  let start = 0
  while (start < rows.length) {
    const band = rows[start]?.band ?? ''
    let end = start + 1
    while (end < rows.length && rows[end]?.band === band) end += 1
    let heads = 0
    while (start + heads < end && rows[start + heads]?.head) heads += 1
    bands.push({ band, start, end, heads, blocks: cutBand(rows, { start, end }, heads, cutting) })
    start = end
  }
  return bands
}

/** Header rows stay in the first block with some of what they head. */
function cutBand(
  rows: readonly GridRow[],
  { start, end }: Span,
  heads: number,
  cutting: Cutting,
): readonly Span[] {
  const body = start + heads
  const begun = rows
    .slice(body, end)
    .flatMap((row, index) => (index > 0 && cutting.begins(row) ? [body + index] : []))
  const spans = between([
    body,
    ...(cutting.few === undefined ? begun : keptEdges(begun, body, end, cutting)),
    end,
  ])
  const blocks = spans.flatMap((span) => cutEvenly(span).flatMap((block) => cutFine(block, cutting)))
  return blocks.map((block, index) => (index === 0 ? { start, end: block.end } : block))
}

/** Small blocks end where no cell is cut: what came to reach over an edge has it go, unless the block were too large. */
function keptEdges(
  begun: readonly number[],
  body: number,
  end: number,
  { isCrossed }: Cutting,
): readonly number[] {
  const kept: number[] = []
  for (const [index, edge] of begun.entries()) {
    const next = begun[index + 1] ?? end
    if (!isCrossed(edge) || next - (kept.at(-1) ?? body) > blockRows) kept.push(edge)
  }
  return kept
}

function cutEvenly({ start, end }: Span): readonly Span[] {
  const count = Math.max(1, Math.round((end - start) / blockRows))
  const edge = (index: number) => start + Math.round(((end - start) * index) / count)
  return Array.from({ length: count }, (_, index) => ({ start: edge(index), end: edge(index + 1) }))
}

/** Cuts a block in smaller ones, each edge at the first place from where it should be at which no cell is cut. */
function cutFine({ start, end }: Span, { few = blockRows, isCrossed }: Cutting): readonly Span[] {
  const edges = [start]
  for (let edge = start + few; edge <= end - few / 2; edge += 1) {
    if (isCrossed(edge)) continue
    edges.push(edge)
    edge += few - 1
  }
  return between([...edges, end])
}

function between(edges: readonly number[]): readonly Span[] {
  return edges.slice(0, -1).map((start, index) => ({ start, end: edges[index + 1] ?? start }))
}
