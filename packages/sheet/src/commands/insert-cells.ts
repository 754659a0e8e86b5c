import { bandAddress } from '../part-address.ts'
import type { Cell, GridBand, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { idsOfBand, mintIds } from './fresh-id.ts'
import { insertColumn } from './grid-columns.ts'
import { bottomOf, type Layout, layOut, rightOf } from './layout.ts'
import { isRefused, type Outcome } from './outcome.ts'
import { gridOf, withRow } from './rows.ts'
import { changeGrid, mapBands } from './tree.ts'

/**
 * Puts a row into a grid band, behind another (null: first), with empty cells as the row beside it has them: what a
 * spreadsheet does. Cells that cross the place grow over it.
 */
export function insertCellRow(
  sheet: Sheet,
  spec: { readonly band: string; readonly after: string | null },
): Outcome {
  const before = gridOf(sheet, spec.band)
  if (isRefused(before)) return before
  const band = withRow(before, spec)
  if (isRefused(band)) return band
  const position = band.rows.findIndex(({ id }) => id === spec.after) + 1
  const row = band.rows[position]?.id ?? ''
  const like = before.rows[position - 1] ?? before.rows[0]
  const columns = like === undefined ? [] : openCorners(layOut(sheet), spec.band, like.id, position)
  const mint = mintIds(idsOfBand(band), 'cell')
  const cells = columns.map((column): Cell => ({ id: mint(), at: [row, column] }))
  return changeSheet(
    sheet,
    changeGrid(sheet, spec.band, () => ({ ...band, cells: [...band.cells, ...cells] })),
  )
}

/** Grid columns where cells of a row begin, but for those that go on beyond the place where another row comes in. */
function openCorners(layout: Layout, band: string, row: string, position: number): readonly string[] {
  const { grid } = layout
  const first = grid.rows.findIndex((each) => isOf(each.band, band))
  const at = grid.rows.findIndex((each) => isOf(each.band, band) && each.key === row)
  const edge = first + position
  return grid.cells.flatMap((cell) => {
    const isOwn = cell.from.part === bandAddress(band) || cell.from.part.startsWith(`${bandAddress(band)}#`)
    const isHere = cell.row <= at && at < bottomOf(cell)
    const crosses = cell.row < edge && edge < bottomOf(cell)
    return isOwn && isHere && !crosses ? [layout.id(cell.column)] : []
  })
}

/**
 * Puts a grid column behind another (null: first), with an empty cell wherever cells of a grid band met there. Cells
 * that cross the place grow over it, and so do the columns of tables.
 */
export function insertCellColumn(
  sheet: Sheet,
  spec: { readonly after: string | null; readonly width?: number },
): Outcome {
  const inserted = insertColumn(sheet, spec)
  if (isRefused(inserted)) return inserted
  const layout = layOut(sheet)
  const edge = spec.after === null ? 0 : (layout.at.get(spec.after) ?? 0) + 1
  const column = inserted.sheet.columns[edge]?.id ?? ''
  const next = mapBands(inserted.sheet, (band) =>
    band.band === 'grid' ? withCells(band, layout, edge, column) : band,
  )
  return changeSheet(sheet, next)
}

function withCells(band: GridBand, layout: Layout, edge: number, column: string): GridBand {
  const mint = mintIds(idsOfBand(band), 'cell')
  const own = bandAddress(band.id)
  const cells = layout.grid.cells.flatMap((cell): readonly Cell[] => {
    if (cell.from.part !== own && !cell.from.part.startsWith(`${own}#`)) return []
    if (edge === 0 ? cell.column !== 0 : rightOf(cell) !== edge) return []
    const row = layout.grid.rows[cell.row]?.key ?? ''
    const to = layout.grid.rows[bottomOf(cell) - 1]?.key ?? row
    return [{ id: mint(), at: [row, column], ...(to === row ? {} : { to }) }]
  })
  return cells.length === 0 ? band : { ...band, cells: [...band.cells, ...cells] }
}

function isOf(key: string, band: string): boolean {
  return key === band || key.endsWith(`/${band}`)
}
