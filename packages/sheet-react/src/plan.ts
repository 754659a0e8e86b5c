import type { Address } from '@tianbao/edit'
import type { Grid, GridRow } from '@tianbao/sheet'
import { isDrawnAlike } from './cell-key.ts'
import { type CellPart, cutCells } from './cut-cells.ts'
import { type BandSpan, cutRows } from './cut-rows.ts'

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
  const bands = cutRows(grid.rows)
  const blocks = bands.flatMap((band) => band.blocks)
  const parts = cutCells(grid, blocks, setting.ends)
  const known = knownRows(former)
  const rows = grid.rows.map((row, position): RowPlan => {
    const own = parts[position] ?? []
    const same = known.get(nameOf(row))
    if (same && !setting.isPlaced(row) && isRowAlike(same, row, own)) return same
    return {
      key: row.key,
      isHead: row.head,
      height: row.height ?? null,
      parts: own,
      addresses: [...new Set(own.flatMap((part) => part.cell.addresses))],
    }
  })
  return { grid, rows, bands: bands.map((band) => bandPlan(band, rows)) }
}

function bandPlan(band: BandSpan, rows: readonly RowPlan[]): BandPlan {
  const own = rows.slice(band.start, band.end)
  return {
    key: band.band,
    heads: band.heads,
    columns: new Set(own.flatMap((row) => row.parts.map((part) => part.cell.column))).size,
    blocks: band.blocks.map((span, index) => ({
      key: `${band.band}/${index}`,
      rows: rows.slice(span.start, span.end),
    })),
  }
}

function knownRows(former: SheetPlan | undefined): ReadonlyMap<string, RowPlan> {
  const known = new Map<string, RowPlan>()
  for (const [position, row] of (former?.grid.rows ?? []).entries()) {
    const plan = former?.rows[position]
    if (plan) known.set(nameOf(row), plan)
  }
  return known
}

/** Band and key name a row of a grid. */
function nameOf(row: GridRow): string {
  return `${row.band} ${row.key}`
}

function isRowAlike(known: RowPlan, row: GridRow, parts: readonly CellPart[]): boolean {
  return (
    known.isHead === row.head &&
    known.height === (row.height ?? null) &&
    known.parts.length === parts.length &&
    known.parts.every((part, index) => {
      const now = parts[index]
      return now !== undefined && isPartAlike(part, now)
    })
  )
}

function isPartAlike(a: CellPart, b: CellPart): boolean {
  return (
    a.rowSpan === b.rowSpan &&
    a.isContinued === b.isContinued &&
    a.goesOn === b.goesOn &&
    a.isWorded === b.isWorded &&
    a.isEnd === b.isEnd &&
    isDrawnAlike(a.cell, b.cell)
  )
}
