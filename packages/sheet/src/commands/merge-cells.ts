import type { GridCell } from '../grid.ts'
import { bandAddress, partAddress } from '../part-address.ts'
import type { Cell, GridBand, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfBand } from './fresh-id.ts'
import { bottomOf, type Layout, layOut, rightOf } from './layout.ts'
import { type Outcome, refuse } from './outcome.ts'
import { gridOf } from './rows.ts'
import { cellAt, changeGrid } from './tree.ts'

/** A corner of a grid band: a row and a grid column. */
export interface Spot {
  readonly row: string
  readonly column: string
}

/**
 * Makes one cell of a rectangle of a grid band, from its first corner to its last (both included). It keeps the name
 * and the looks of the first cell in it that has words, and the words of all, in reading order: no input is lost.
 * Refused where the rectangle cuts through a cell.
 */
export function mergeCells(
  sheet: Sheet,
  spec: { readonly band: string; readonly from: Spot; readonly to: Spot },
): Outcome {
  const band = gridOf(sheet, spec.band)
  if ('refused' in band) return band
  const layout = layOut(sheet)
  const area = areaOf(band, layout, spec.from, spec.to)
  if (area === null) return refuse('no_spot', { row: spec.to.row, column: spec.to.column })
  const drawn = cellsOf(band, layout).filter((cell) => crosses(cell, area))
  if (drawn.some((cell) => !contains(area, cell))) return refuse('cuts_cell')
  if (drawn.length < 2) return refuse('nothing_to_merge')
  const byPart = new Map(band.cells.map((cell) => [partAddress(band.id, cell.id), cell]))
  const within = drawn.flatMap((cell) => byPart.get(cell.from.part) ?? [])
  const first = within.find(({ text }) => text !== undefined && text !== '') ?? within[0]
  const base: Cell = first ?? { id: freshId(idsOfBand(band), 'cell'), at: [spec.from.row, spec.from.column] }
  const text = [...new Set(within.flatMap((cell) => cell.text || []))].join(' ')
  const merged = cellAt(text === '' ? base : { ...base, text }, spec.from.row, spec.from.column, spec.to.row)
  const gone = new Set(within)
  const position = first === undefined ? band.cells.length : band.cells.indexOf(first)
  const cells = band.cells.flatMap((cell, index) => {
    if (index === position) return merged
    return gone.has(cell) ? [] : cell
  })
  if (position === band.cells.length) cells.push(merged)
  return changeSheet(
    sheet,
    changeGrid(sheet, band.id, (grid) => ({ ...grid, cells })),
  )
}

type Area = Pick<GridCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

function areaOf(band: GridBand, layout: Layout, from: Spot, to: Spot): Area | null {
  const rowAt = new Map(
    layout.grid.rows.flatMap((row, index) =>
      row.band.slice(row.band.lastIndexOf('/') + 1) === band.id ? [[row.key, index] as const] : [],
    ),
  )
  const [top, bottom] = [rowAt.get(from.row), rowAt.get(to.row)]
  const [left, right] = [layout.at.get(from.column), layout.at.get(to.column)]
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null
  if (bottom < top || right < left) return null
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 }
}

/** The cells of a grid band as drawn, fillers too, in reading order. */
function cellsOf(band: GridBand, layout: Layout): readonly GridCell[] {
  const own = bandAddress(band.id)
  return layout.grid.cells.filter(({ from }) => from.part === own || from.part.startsWith(`${own}#`))
}

function crosses(cell: GridCell, area: Area): boolean {
  return (
    cell.row < area.row + area.rowSpan &&
    area.row < bottomOf(cell) &&
    cell.column < area.column + area.columnSpan &&
    area.column < rightOf(cell)
  )
}

function contains(area: Area, cell: GridCell): boolean {
  return (
    cell.row >= area.row &&
    bottomOf(cell) <= area.row + area.rowSpan &&
    cell.column >= area.column &&
    rightOf(cell) <= area.column + area.columnSpan
  )
}
