import { type Grid, type GridCell, gridRows } from '@tianbao/sheet'
import { type AddedRows, addedBelow, addedBeside } from './added-row.ts'
import { isDrawnAlike } from './cell-key.ts'
import type { Span } from './cut-rows.ts'
import type { Naming } from './naming-cells.ts'

/** The part of a cell that one block draws; a cell that no block's edge cuts is one part. */
export interface CellPart {
  readonly cell: GridCell
  /** Rows as they are drawn, added ones among them. */
  readonly rowSpan: number
  /** The cell began in a block above, or goes on in one below: no line is drawn there, so that it looks whole. */
  readonly isContinued: boolean
  readonly goesOn: boolean
  /** The words stand in this part. */
  readonly isWorded: boolean
  /** A section ends at its lower edge. */
  readonly isEnd: boolean
  /** It names its row, or is the head over those that do: it may be kept in sight while the table is moved sideways. */
  readonly isName: boolean
}

/** Cells cut at the edges of blocks. */
export interface Cutter {
  /** No cell over several rows has a part that begins in this row. */
  isPlain(row: number): boolean
  /** The parts that begin in a row, left to right. Those that `former` has in the same place are taken from it. */
  partsOf(row: number, former?: readonly CellPart[]): readonly CellPart[]
}

/** A part with so many rows is higher than a screen, and bears the cell's words again. */
const repeatRows = 30

/** `rowSpan` counts rows of the grid, from `start`. */
type Cut = Omit<CellPart, 'isEnd' | 'isName'> & { readonly start: number }

/** Cuts a grid's cells. Only those over several rows are looked at before a row is asked for. */
export function cutCells(
  grid: Grid,
  blocks: readonly Span[],
  ends: ReadonlySet<number>,
  naming: Naming,
  added: AddedRows,
): Cutter {
  const { starts, over } = gridRows(grid)
  const blockEnd: number[] = []
  for (const block of blocks) {
    for (let row = block.start; row < block.end; row += 1) blockEnd[row] = block.end
  }
  /** By row, the parts that begin there of cells over several rows. */
  const cuts = new Map<number, Cut[]>()
  for (const cell of over) {
    if (cell.rowSpan === 1 && cell.kind === 'level') continue
    for (const [row, cut] of cutsOf(cell, blockEnd)) {
      const known = cuts.get(row)
      if (known) known.push(cut)
      else cuts.set(row, [cut])
    }
  }

  /** Whether no row stands below a cell before the next of the grid. */
  const isLast = ({ row, rowSpan, column }: GridCell): boolean =>
    addedBelow(added, row + rowSpan - 1).every((below) => below.column > column)

  const partOf = ({ cell, start, rowSpan, isContinued, goesOn, isWorded }: Cut): CellPart => ({
    cell,
    rowSpan: rowSpan + addedBeside(added, start, start + rowSpan, cell.column + cell.columnSpan),
    isContinued,
    goesOn,
    isWorded,
    isEnd: !goesOn && isLast(cell) && ends.has(cell.row + cell.rowSpan - 1),
    isName: naming.isName(cell),
  })

  return {
    isPlain: (row) => !cuts.has(row) && !added.has(row),
    partsOf(row, former) {
      const own = cuts.get(row)
      const parts: CellPart[] = []
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const cell = grid.cells[at] as GridCell
        if (!own?.some((cut) => cut.cell === cell)) parts.push(partOf(whole(cell)))
      }
      if (own) parts.push(...own.map(partOf))
      if (own) parts.sort((a, b) => a.cell.column - b.cell.column)
      if (!former) return parts
      return parts.map((part, position) => {
        const known = former[position]
        return known && isPartAlike(known, part) ? known : part
      })
    },
  }
}

function whole(cell: GridCell): Cut {
  return { cell, start: cell.row, rowSpan: cell.rowSpan, isContinued: false, goesOn: false, isWorded: true }
}

/** The parts of a cell, with the rows in which they begin. */
function cutsOf(cell: GridCell, blockEnd: readonly number[]): readonly (readonly [row: number, cut: Cut])[] {
  const end = cell.row + cell.rowSpan
  if (end <= (blockEnd[cell.row] ?? end)) return [[cell.row, whole(cell)]]
  const spans = spansOf(cell, blockEnd)
  const longest = spans.reduce((best, span) => (sizeOf(span) > sizeOf(best) ? span : best))
  return spans.map((span) => [
    span.start,
    {
      cell,
      start: span.start,
      rowSpan: sizeOf(span),
      isContinued: span.start > cell.row,
      goesOn: span.end < end,
      isWorded: span === longest || sizeOf(span) >= repeatRows,
    },
  ])
}

function isPartAlike(a: CellPart, b: CellPart): boolean {
  return (
    a.rowSpan === b.rowSpan &&
    a.isContinued === b.isContinued &&
    a.goesOn === b.goesOn &&
    a.isWorded === b.isWorded &&
    a.isEnd === b.isEnd &&
    a.isName === b.isName &&
    isDrawnAlike(a.cell, b.cell)
  )
}

function spansOf(cell: GridCell, blockEnd: readonly number[]): readonly [Span, ...Span[]] {
  const end = cell.row + cell.rowSpan
  const first = { start: cell.row, end: Math.min(end, blockEnd[cell.row] ?? end) }
  const spans: [Span, ...Span[]] = [first]
  for (let start = first.end; start < end; ) {
    const stop = Math.min(end, blockEnd[start] ?? end)
    spans.push({ start, end: stop })
    start = stop
  }
  return spans
}

function sizeOf(span: Span): number {
  return span.end - span.start
}
