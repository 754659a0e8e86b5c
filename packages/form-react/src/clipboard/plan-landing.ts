import type { Address } from '@tianbao/edit'
import { type Form, rowOf } from '@tianbao/form'
import type { Grid, RawCell, RawTable } from '@tianbao/sheet'
import type { GridLookup, Headings, Rect } from '@tianbao/sheet-react'
import { type BlockHeads, readHeads } from './block-heads.ts'
import { isSameText, landCell, type SaidUnit } from './land-cell.ts'
import type { LandedCell, Landing, RefusedCell } from './landing.ts'
import { rowsOfOthers } from './named-rows.ts'
import { targetCell } from './target-cell.ts'
import { columnsIn, targetColumns } from './target-columns.ts'
import { targetRows } from './target-rows.ts'
import { tileTable } from './tile-table.ts'

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
  /** The block came from elsewhere, and may have brought heads along. */
  readonly hasHeads: boolean
}

/**
 * What pasting a block would do: which cell takes which text, read by its kind, and which takes none and why. Nothing
 * is changed. Texts that are blank leave what stands in their cells; a block that goes into a larger selection fills
 * it, where it can be repeated.
 */
export function planLanding(ground: LandingGround, wish: LandingWish): Landing {
  const { form, grid, lookup } = ground
  const { at } = wish
  const heads = wish.hasHeads ? headsOver(ground, wish.table, at) : noHeads
  const body = withoutTop(wish.table, heads.rows)
  const selected = { rows: at.rowEnd - at.row, columns: columnsIn(lookup, at).length }
  const isBound = selected.rows > 1 && selected.rows >= body.rows
  const table = tileTable(body, Math.max(selected.rows, body.rows), Math.max(selected.columns, body.columns))
  const reach = targetRows(form, grid, at.row, table.rows, isBound)
  const target = heads.rows > 0 ? { ...reach, rows: rowsOfBand(grid, reach.rows) } : reach
  const columns = targetColumns(grid, lookup, target.rows, at.column, table)

  const landed: LandedCell[] = []
  const refused: RefusedCell[] = []
  const last = target.rows.at(-1)
  const offered = target.newRows?.count ?? 0
  const isGrowing = offered > 0 || target.isFull
  const placeOf = (row: number) => target.rows[row] ?? (isGrowing ? last : undefined)
  const others = rowsOfOthers(ground, table, placeOf, columns)
  // Rows come for those of their own node, which are together.
  const ending = [...others].find((row) => row >= target.rows.length)
  const coming = Math.min(offered, (ending ?? Number.POSITIVE_INFINITY) - target.rows.length)
  const newRows = target.newRows && coming > 0 ? { ...target.newRows, count: coming } : null

  const land = (raw: RawCell, row: number) => {
    const { column, text } = raw
    const from = { row: row + heads.rows, column, text }
    if (text.trim() === '') return
    if (others.has(row)) {
      refused.push({ ...from, address: null, why: 'other_node', stays: '', isSame: false })
      return
    }
    const position = target.rows[row]
    const newRow = position === undefined ? row - target.rows.length : null
    const like = position ?? (newRow !== null && newRow < coming ? last : undefined)
    const gridColumn = columns[column]
    if (like === undefined || gridColumn === undefined) {
      const isFull = like === undefined && target.isFull
      refused.push({ ...from, address: null, why: isFull ? 'full' : 'outside', stays: '', isSame: false })
      return
    }
    const place = targetCell(form, grid, lookup, like, gridColumn)
    if (place.is === 'nothing') {
      refused.push({ ...from, address: null, why: 'outside', stays: '', isSame: false })
    } else if (place.is !== 'value') {
      // What fills a selection goes round what is merged in it.
      if (isSameText(place.words, text) || (place.is === 'covered' && table !== body)) return
      const why = place.is === 'covered' ? 'merged' : 'printed'
      refused.push({ ...from, address: null, why, stays: place.words, isSame: false })
    } else {
      const outcome = landCell(
        form,
        form.cell(place.address),
        text,
        unitOver(heads, column, wish),
        newRow !== null,
      )
      const address = newRow === null ? place.address : belowRow(place.address)
      if (outcome && 'lands' in outcome) landed.push({ ...from, address, newRow, ...outcome.lands })
      else if (outcome)
        refused.push({ ...from, address: newRow === null ? address : null, ...outcome.refused })
    }
  }

  for (const raw of table.cells) {
    land(raw, raw.row)
    // A merged text goes into every row of a cell that merges equal values, and into the first one of any other.
    for (let down = 1; down < raw.rowSpan; down += 1) {
      const position = target.rows[raw.row + down]
      const gridColumn = columns[raw.column]
      if (position === undefined || gridColumn === undefined) break
      const place = targetCell(form, grid, lookup, position, gridColumn)
      if (place.is === 'value' && place.cell.addresses.length > 1) land(raw, raw.row + down)
    }
  }

  return {
    landed,
    refused,
    newRows,
    headRows: heads.rows,
    unclear: refused.filter((cell) => cell.issue?.code === 'value.unit_unclear').length,
    under: placesUnder(ground, target.rows, columns.slice(0, table.columns)),
  }
}

/** A block that names its columns is of one table, and does not run on into the next. */
function rowsOfBand(grid: Grid, rows: readonly number[]): readonly number[] {
  const own = rows[0] === undefined ? undefined : grid.rows[rows[0]]?.band
  return rows.filter((row) => grid.rows[row]?.band === own)
}

const noHeads: BlockHeads = { rows: 0, units: [] }

/** Heads are looked for where a block is larger than one row, and only above what can be a body. */
function headsOver(ground: LandingGround, table: RawTable, at: Rect): BlockHeads {
  const rows = [at.row]
  const columns = targetColumns(ground.grid, ground.lookup, rows, at.column, table)
  if (ground.grid.rows[at.row]?.head) return noHeads
  return readHeads(table, (column, words) => {
    const gridColumn = columns[column]
    const over = gridColumn === undefined ? null : ground.headings(at.row, gridColumn)
    return over?.columns.some((head) => isSameText(bareHead(head), words)) ?? false
  })
}

function bareHead(words: string): string {
  return words.normalize('NFKC').replace(/[([][^()[\]]*[)\]]/g, '')
}

function unitOver(heads: BlockHeads, column: number, wish: LandingWish): SaidUnit {
  return { head: heads.units[column] ?? null, chosen: wish.unit }
}

/** A table without its first rows. */
function withoutTop(table: RawTable, rows: number): RawTable {
  if (rows === 0) return table
  const cells = table.cells.filter((cell) => cell.row >= rows)
  return {
    ...table,
    rows: table.rows - rows,
    cells: cells.map((cell) => ({ ...cell, row: cell.row - rows })),
  }
}

function belowRow(address: Address): string {
  const row = rowOf(address)
  return row === null ? address : address.slice(row.length + 1)
}

function placesUnder(
  { form, grid, lookup }: LandingGround,
  rows: readonly number[],
  columns: readonly number[],
): readonly (readonly (Address | null)[])[] {
  return rows.map((row) =>
    columns.map((column) => {
      const place = targetCell(form, grid, lookup, row, column)
      return place.is === 'value' ? place.address : null
    }),
  )
}
