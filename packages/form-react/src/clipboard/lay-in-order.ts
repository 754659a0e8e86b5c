import type { Grid, RawTable } from '@tianbao/sheet'
import { type BlockHeads, readHeads } from './block-heads.ts'
import { type LaidBlock, type LandingGround, type LandingWish, withoutTop } from './laid-block.ts'
import { isSameText } from './land-cell.ts'
import { rowsOfOthers } from './named-rows.ts'
import type { RowGoal } from './row-goals.ts'
import { columnsIn, knowsWholeGrid, targetColumns } from './target-columns.ts'
import { targetRows } from './target-rows.ts'
import { tileTable } from './tile-table.ts'

/**
 * Lays a block down from where one stands, row under row. A block that goes into a larger selection fills it, where it
 * can be repeated; one that does not know the whole grid is of one table, and does not run on into the next.
 */
export function layInOrder(ground: LandingGround, wish: LandingWish): LaidBlock {
  const { form, grid, lookup } = ground
  const { at } = wish
  const heads = wish.isForeign ? headsOver(ground, wish.table, at) : noHeads
  const body = withoutTop(wish.table, heads.rows)
  const selected = { rows: at.rowEnd - at.row, columns: columnsIn(lookup, at).length }
  const isBound = selected.rows > 1 && selected.rows >= body.rows
  const table = tileTable(body, Math.max(selected.rows, body.rows), Math.max(selected.columns, body.columns))
  const reach = targetRows(form, grid, at.row, table.rows, isBound)
  const isOfOneTable =
    heads.rows > 0 || !(isBound || knowsWholeGrid(grid, lookup, reach.rows, at.column, table))
  const rows = isOfOneTable ? rowsOfBand(grid, reach.rows) : reach.rows
  const columns = targetColumns(grid, lookup, rows, at.column, table)

  const last = rows.at(-1)
  const offered = reach.newRows?.count ?? 0
  const isGrowing = offered > 0 || reach.isFull
  const placeOf = (row: number) => rows[row] ?? (isGrowing ? last : undefined)
  const others = rowsOfOthers(ground, table, placeOf, columns)
  // Rows come for those of their own node, which are together.
  const ending = [...others].find((row) => row >= rows.length)
  const coming = Math.max(0, Math.min(offered, (ending ?? Number.POSITIVE_INFINITY) - rows.length))
  const goals = Array.from({ length: table.rows }, (_, row): RowGoal => {
    const own = rows[row]
    const newRow = row - rows.length
    if (others.has(row)) return { is: 'nowhere', why: 'other_node' }
    if (own !== undefined) return { is: 'row', row: own }
    if (last !== undefined && newRow < coming) return { is: 'new', newRow, like: last }
    return { is: 'nowhere', why: reach.isFull ? 'full' : 'outside' }
  })
  return {
    table,
    isRepeated: table !== body,
    heads,
    columns,
    goals,
    newRows: reach.newRows && coming > 0 ? [{ ...reach.newRows, count: coming }] : [],
    spread: null,
    nameColumn: null,
  }
}

function rowsOfBand(grid: Grid, rows: readonly number[]): readonly number[] {
  const own = rows[0] === undefined ? undefined : grid.rows[rows[0]]?.band
  return rows.filter((row) => grid.rows[row]?.band === own)
}

const noHeads: BlockHeads = { rows: 0, units: [] }

/** Heads are looked for where a block is larger than one row, and only above what can be a body. */
function headsOver(ground: LandingGround, table: RawTable, at: LandingWish['at']): BlockHeads {
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
