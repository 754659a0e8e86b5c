import type { Address } from '@tianbao/edit'
import type { Grid, GridRow } from '@tianbao/sheet'
import { type CellPart, cutCells } from './cut-cells.ts'
import { type BandSpan, cutRows, type Span } from './cut-rows.ts'

/** One row as it is drawn. The same object from plan to plan, as long as it is drawn the same. */
export interface RowPlan {
  readonly key: string
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

/** A grid made ready to be drawn: bands of blocks of rows of cell parts. */
export interface SheetPlan {
  readonly grid: Grid
  readonly bands: readonly BandPlan[]
  readonly rows: readonly RowPlan[]
  /** For each row the key of the block that draws it. */
  readonly blockOf: readonly string[]
}

export interface PlanSetting {
  /** Rows at whose lower edge a section ends. */
  readonly ends: ReadonlySet<number>
  /** Whether a row's words depend on where it stands: then it is drawn anew when others come or go. */
  isPlaced(row: GridRow): boolean
}

/**
 * Lays a grid out in blocks, cutting merged cells at their edges. Rows that a former plan drew the same are taken
 * from it, so that a row more or less re-draws that row and not the table. Linear in cells and blocks crossed.
 */
export function planSheet(grid: Grid, setting: PlanSetting, former?: SheetPlan): SheetPlan {
  const knownBlocks = formerBlocks(former)
  const was = formerPositions(grid.rows, former)
  const bands = cutRows(grid.rows, (row) => beganBlock(former, was.get(row)))
  const blocks = bands.flatMap((band) => band.blocks)
  const before = grid.rows.map((row) => former?.rows[was.get(row) ?? -1])
  const parts = cutCells(grid, blocks, setting.ends, (row) => before[row]?.parts)
  const rows = grid.rows.map((row, position): RowPlan => {
    const own = parts[position] ?? []
    const same = before[position]
    if (same && !setting.isPlaced(row) && isRowAlike(same, row, own)) return same
    return {
      key: row.key,
      isHead: row.head,
      height: row.height ?? null,
      parts: own,
      addresses: [...new Set(own.flatMap((part) => part.cell.addresses))],
    }
  })
  const drawn = bands.map((band) => bandPlan(band, grid, rows, knownBlocks))
  const blockOf = drawn.flatMap((band) => band.blocks.flatMap((block) => block.rows.map(() => block.key)))
  return { grid, rows, bands: drawn, blockOf }
}

function bandPlan(
  band: BandSpan,
  grid: Grid,
  rows: readonly RowPlan[],
  former: ReadonlyMap<string, BlockPlan>,
): BandPlan {
  const own = rows.slice(band.start, band.end)
  return {
    key: band.band,
    heads: band.heads,
    columns: columnsOf(own),
    blocks: band.blocks.map((span) => blockPlan(span, grid, rows, former)),
  }
}

function columnsOf(rows: readonly RowPlan[]): number {
  const isTaken: boolean[] = []
  for (const row of rows) for (const part of row.parts) isTaken[part.cell.column] = true
  return isTaken.filter(Boolean).length
}

/** The same object as before where it draws the same rows, so that it is not drawn again. */
function blockPlan(
  { start, end }: Span,
  grid: Grid,
  rows: readonly RowPlan[],
  former: ReadonlyMap<string, BlockPlan>,
): BlockPlan {
  const first = grid.rows[start]
  const key = first ? blockKey(first) : ''
  const own = rows.slice(start, end)
  const known = former.get(key)
  const isSame = known?.rows.length === own.length && known.rows.every((row, index) => row === own[index])
  return known && isSame ? known : { key, rows: own }
}

/** A block is named by its first row, so that blocks before it may come and go. */
function blockKey(row: GridRow): string {
  return `${row.band}/${row.key}`
}

function formerBlocks(former: SheetPlan | undefined): ReadonlyMap<string, BlockPlan> {
  const blocks = (former?.bands ?? []).flatMap((band) => band.blocks)
  return new Map(blocks.map((block) => [block.key, block]))
}

/** Where rows of a grid stood in a former plan, those that it had: band and key name a row. */
function formerPositions(
  rows: readonly GridRow[],
  former: SheetPlan | undefined,
): ReadonlyMap<GridRow, number> {
  const bands = new Map<string, Map<string, number>>()
  for (const [position, { band, key }] of (former?.grid.rows ?? []).entries()) {
    const known = bands.get(band) ?? new Map<string, number>()
    bands.set(band, known.set(key, position))
  }
  const found = new Map<GridRow, number>()
  for (const row of rows) {
    const position = bands.get(row.band)?.get(row.key)
    if (position !== undefined) found.set(row, position)
  }
  return found
}

function beganBlock(former: SheetPlan | undefined, position: number | undefined): boolean {
  return position !== undefined && former?.blockOf[position] !== former?.blockOf[position - 1]
}

function isRowAlike(known: RowPlan, row: GridRow, parts: readonly CellPart[]): boolean {
  return (
    known.isHead === row.head &&
    known.height === (row.height ?? null) &&
    known.parts.length === parts.length &&
    known.parts.every((part, index) => part === parts[index])
  )
}
