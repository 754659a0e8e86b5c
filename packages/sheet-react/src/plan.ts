import type { Address } from '@tianbao/edit'
import type { Grid, GridCell } from '@tianbao/sheet'
import { cutRows, type Span } from './cut-rows.ts'

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
}

export interface RowPlan {
  readonly key: string
  /** Position in the grid. */
  readonly row: number
  readonly isHead: boolean
  /** Least height in millimetres, or null. */
  readonly height: number | null
  readonly parts: readonly CellPart[]
  /** Every value that it shows. */
  readonly addresses: readonly Address[]
}

export interface BlockPlan {
  readonly key: string
  readonly rows: readonly RowPlan[]
}

export interface BandPlan {
  readonly key: string
  readonly heads: number
  /** How many columns its cells make: what its type size depends on. */
  readonly columns: number
  readonly blocks: readonly BlockPlan[]
}

/** A grid made ready to be drawn: bands of blocks of rows of cell parts, each made once per grid. */
export interface SheetPlan {
  readonly grid: Grid
  readonly bands: readonly BandPlan[]
  readonly rows: readonly RowPlan[]
}

/** A part with so many rows is higher than a screen, and bears the cell's words again. */
const repeatRows = 30

/** Lays a grid out in blocks, cutting merged cells at their edges. Linear in cells and blocks crossed. */
export function planSheet(grid: Grid, ends: ReadonlySet<number>): SheetPlan {
  const bands = cutRows(grid.rows)
  const spans = bands.flatMap((band) => band.blocks)
  const parts = cutCells(grid, spans, ends)
  const rows = grid.rows.map((row, position): RowPlan => {
    const own = parts[position] ?? []
    return {
      key: row.key,
      row: position,
      isHead: row.head,
      height: row.height ?? null,
      parts: own,
      addresses: [...new Set(own.flatMap((part) => part.cell.addresses))],
    }
  })
  return {
    grid,
    rows,
    bands: bands.map((band) => ({
      key: band.band,
      heads: band.heads,
      columns: countColumns(rows.slice(band.start, band.end)),
      blocks: band.blocks.map((span, index) => ({
        key: `${band.band}/${index}`,
        rows: rows.slice(span.start, span.end),
      })),
    })),
  }
}

function countColumns(rows: readonly RowPlan[]): number {
  return new Set(rows.flatMap((row) => row.parts.map((part) => part.cell.column))).size
}

function cutCells(grid: Grid, spans: readonly Span[], ends: ReadonlySet<number>): CellPart[][] {
  const blockOf: number[] = []
  for (const [index, span] of spans.entries()) {
    for (let row = span.start; row < span.end; row += 1) blockOf[row] = index
  }
  const parts: CellPart[][] = grid.rows.map(() => [])
  for (const cell of grid.cells) {
    const end = cell.row + cell.rowSpan
    const pieces: Span[] = []
    for (let start = cell.row; start < end; ) {
      const block = spans[blockOf[start] ?? 0]
      const stop = Math.min(end, block?.end ?? end)
      pieces.push({ start, end: stop })
      start = stop
    }
    const longest = pieces.reduce(
      (best, span, index) => (sizeOf(span) > sizeOf(pieces[best]) ? index : best),
      0,
    )
    for (const [index, span] of pieces.entries()) {
      parts[span.start]?.push({
        cell,
        rowSpan: sizeOf(span),
        isContinued: span.start > cell.row,
        goesOn: span.end < end,
        isWorded: index === longest || sizeOf(span) >= repeatRows,
        isEnd: ends.has(span.end - 1) && span.end === end,
      })
    }
  }
  for (const row of parts) row.sort((a, b) => a.cell.column - b.cell.column)
  return parts
}

function sizeOf(span: Span | undefined): number {
  return span ? span.end - span.start : 0
}
