import type { Form } from '@tianbao/form'
import type { Grid, RawTable } from '@tianbao/sheet'
import type { GridLookup, Headings, Rect } from '@tianbao/sheet-react'
import type { BlockHeads } from './block-heads.ts'
import type { SpreadNode } from './landing.ts'
import type { RowGoals } from './row-goals.ts'

/** The table that a block lands in. */
export interface LandingGround {
  readonly form: Form
  readonly grid: Grid
  readonly lookup: GridLookup
  headings(row: number, column: number): Headings | null
}

export interface LandingWish {
  readonly table: RawTable
  /** Where the block's first cell comes to lie, or all of what it is to fill. */
  readonly at: Rect
  /** The unit of amounts that say none but ￥; null: not chosen. */
  readonly unit: string | null
  /** The block came from elsewhere, and may have brought heads along, and names by which its rows find their places. */
  readonly isForeign: boolean
  /** Its rows lie one under another even so. */
  readonly isInOrder?: boolean
}

/** A block laid over the table: where its rows and columns go, before any text is looked at. */
export interface LaidBlock extends RowGoals {
  /** Without its heads; repeated where it fills a larger selection. */
  readonly table: RawTable
  readonly isRepeated: boolean
  readonly heads: BlockHeads
  /** Grid columns by the block's own; undefined where there is none. */
  readonly columns: readonly (number | undefined)[]
  readonly spread: readonly SpreadNode[] | null
  /** The block's own column of names; null where it is not laid by them. */
  readonly nameColumn: number | null
}

/** A table without its first rows. */
export function withoutTop(table: RawTable, rows: number): RawTable {
  if (rows === 0) return table
  const cells = table.cells.filter((cell) => cell.row >= rows)
  return {
    ...table,
    rows: table.rows - rows,
    cells: cells.map((cell) => ({ ...cell, row: cell.row - rows })),
  }
}
