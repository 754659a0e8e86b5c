import { checkLimits, roomOf, sheetLimits } from '../check/check-size.ts'
import { bandAddress } from '../part-address.ts'
import type { Cell, GridBand, Look, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { idsOfBand, idsOfSheet, mintIds } from './fresh-id.ts'
import { columnWidths } from './grid-columns.ts'
import { bottomOf, type Layout, layOut, rightOf } from './layout.ts'
import { type Done, isRefused, type Refused, refuse } from './outcome.ts'
import { gridOf } from './rows.ts'
import { changeGrid } from './tree.ts'

/** A piece of a table to be laid over a grid: cells from its own corner, their texts as a sheet writes them. */
export interface LaidPiece {
  readonly rows: number
  readonly columns: number
  readonly cells: readonly LaidCell[]
}

export interface LaidCell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly look?: Look
}

/** What laying did, besides what every gesture tells. */
export interface Laid extends Done {
  /** Parts of the cells that came, in the order of the piece. */
  readonly parts: readonly string[]
  /** Cells that found no place: a merged cell that is only partly covered stands there, or another one of the piece. */
  readonly skipped: number
}

/**
 * Lays a piece of a table over a grid band, its first corner at a row and a grid column. Rows and columns that lack are
 * added; cells that lie wholly within it give way, one that reaches out of it stays, and what would stand under it is
 * skipped and counted. Linear in the places that it covers.
 */
export function layCells(
  sheet: Sheet,
  spec: { readonly band: string; readonly row: string; readonly column: string; readonly piece: LaidPiece },
): Laid | Refused {
  const { piece } = spec
  const found = gridOf(sheet, spec.band)
  if (isRefused(found)) return found
  const top = found.rows.findIndex(({ id }) => id === spec.row)
  const left = sheet.columns.findIndex(({ id }) => id === spec.column)
  if (top < 0 || left < 0) return refuse('no_spot', { row: spec.row, column: spec.column })
  const { rows, columns } = piece
  if (top + rows > sheetLimits.rows)
    return refuse('too_large', { count: top + rows, limit: sheetLimits.rows })
  if (left + columns > sheetLimits.columns)
    return refuse('too_large', { count: left + columns, limit: sheetLimits.columns })
  if (piece.cells.length > sheetLimits.cells)
    return refuse('too_large', { count: piece.cells.length, limit: sheetLimits.cells })
  const wide = widened(sheet, spec.band, top + rows, left + columns)
  const band = gridOf(wide, spec.band)
  if (isRefused(band)) return band
  const laid = overlay(wide, band, layOut(wide), { top, left, piece })
  const after = changeGrid(wide, band.id, (grid) => ({ ...grid, cells: laid.cells }))
  const [limit] = checkLimits(after)
  if (limit !== undefined && checkLimits(sheet).length === 0) return refuse('too_large', limit.params)
  const changed = changeSheet(sheet, after)
  if (isRefused(changed)) return changed
  // Not spread: what it tells only when asked would be told at once.
  return Object.assign(changed, { parts: laid.parts, skipped: laid.skipped })
}

/** A sheet with so many grid columns, and so many rows in a band. Columns that come in make all of them narrower. */
function widened(sheet: Sheet, id: string, rows: number, columns: number): Sheet {
  const mintColumn = mintIds(idsOfSheet(sheet), 'c')
  const more = Array.from({ length: Math.max(0, columns - sheet.columns.length) }, () => ({
    id: mintColumn(),
    width: 20,
  }))
  const all = [...sheet.columns, ...more]
  const sum = all.reduce((whole, { width }) => whole + width, 0)
  const scale = more.length === 0 ? 1 : Math.min(1, roomOf(sheet.page) / sum)
  const fitted = all.map((column) => ({
    ...column,
    width: Math.max(columnWidths.least, Math.floor(column.width * scale * 10) / 10),
  }))
  return changeGrid(more.length === 0 ? sheet : { ...sheet, columns: fitted }, id, (grid) => {
    const mintRow = mintIds(idsOfBand(grid), 'r')
    const lacking = Array.from({ length: Math.max(0, rows - grid.rows.length) }, () => ({ id: mintRow() }))
    return lacking.length === 0 ? grid : { ...grid, rows: [...grid.rows, ...lacking] }
  })
}

interface Overlay {
  readonly top: number
  readonly left: number
  readonly piece: LaidPiece
}

/** Who covers a place of the piece: nobody yet, a cell that stays, or one of the piece. */
const free = 0
const kept = 1
const taken = 2

function overlay(
  sheet: Sheet,
  band: GridBand,
  { grid }: Layout,
  { top, left, piece }: Overlay,
): { readonly cells: readonly Cell[]; readonly parts: readonly string[]; readonly skipped: number } {
  const own = bandAddress(band.id)
  const first = grid.rows.findIndex((row) => row.band === band.id || row.band.endsWith(`/${band.id}`))
  const places = new Uint8Array(piece.rows * piece.columns)
  const cover = (row: number, column: number, rowEnd: number, columnEnd: number, by: number) => {
    for (let at = Math.max(0, row); at < Math.min(piece.rows, rowEnd); at += 1)
      places.fill(
        by,
        at * piece.columns + Math.max(0, column),
        at * piece.columns + Math.min(piece.columns, columnEnd),
      )
  }
  const isFree = ({ row, column, rowSpan, columnSpan }: LaidCell) => {
    for (let at = row; at < row + rowSpan; at += 1)
      for (let each = column; each < column + columnSpan; each += 1)
        if (at >= piece.rows || each >= piece.columns || places[at * piece.columns + each] !== free)
          return false
    return true
  }
  const gone = new Set<string>()
  for (const cell of grid.cells) {
    const row = cell.row - first - top
    const column = cell.column - left
    const rowEnd = bottomOf(cell) - first - top
    const columnEnd = rightOf(cell) - left
    if (rowEnd <= 0 || columnEnd <= 0 || row >= piece.rows || column >= piece.columns) continue
    const isOwn = cell.from.part === own || cell.from.part.startsWith(`${own}#`)
    const isFiller = cell.from.part === own
    const isWithin = row >= 0 && column >= 0 && rowEnd <= piece.rows && columnEnd <= piece.columns
    if (isOwn && (isWithin || isFiller)) gone.add(cell.from.part)
    else cover(row, column, rowEnd, columnEnd, kept)
  }
  const mint = mintIds(idsOfBand(band), 'cell')
  const at = (row: number, column: number, rowSpan: number): Pick<Cell, 'at' | 'to'> => {
    const start = band.rows[top + row]?.id ?? ''
    const end = band.rows[top + row + rowSpan - 1]?.id ?? start
    return { at: [start, sheet.columns[left + column]?.id ?? ''], ...(end === start ? {} : { to: end }) }
  }
  const came: Cell[] = []
  const parts: string[] = []
  for (const cell of piece.cells) {
    if (!isFree(cell)) continue
    const { row, column, rowSpan, columnSpan, text, look } = cell
    cover(row, column, row + rowSpan, column + columnSpan, taken)
    const id = mint()
    parts.push(`${own}#${id}`)
    came.push({ id, ...at(row, column, rowSpan), ...(text === '' ? {} : { text }), ...look })
  }
  const skipped = piece.cells.length - came.length
  for (let row = 0; row < piece.rows; row += 1)
    for (let column = 0; column < piece.columns; column += 1)
      if (places[row * piece.columns + column] === free) came.push({ id: mint(), ...at(row, column, 1) })
  const stay = band.cells.filter(({ id }) => !gone.has(`${own}#${id}`))
  return { cells: [...stay, ...came], parts, skipped }
}
