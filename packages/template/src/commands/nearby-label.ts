import {
  type GridCell,
  place,
  readHoles,
  readParts,
  type Sheet,
  type SheetPart,
  skeletonShape,
} from '@tianbao/sheet'
import type { Spot } from './spot.ts'

/**
 * The printed words that name a place: those of the cell at its left, else of the head or cell above it. 填报人 for
 * the empty cell beside it. A label that stands beside several rows names the place only where no head under its top
 * does. Null where neither is a label.
 */
export function nearbyLabel(sheet: Sheet, spot: Spot): string | null {
  return nearbyLabels(sheet, spot)[0] ?? null
}

/** The label that names a place, and the other one of the two that stand about it. */
export function nearbyLabels(sheet: Sheet, spot: Spot): readonly string[] {
  const grid = place(sheet, skeletonShape(sheet))
  const own = grid.cells.find((cell) => isAt(cell, spot, grid.rows))
  if (own === undefined) return []
  const parts = readParts(sheet)
  const words = wordsOf(parts)
  const left = grid.cells.find(
    (cell) => covers(cell, own.row) && cell.column + cell.columnSpan === own.column,
  )
  const above = grid.cells.findLast(
    (cell) =>
      cell.row + cell.rowSpan <= own.row &&
      cell.column <= own.column &&
      own.column < cell.column + cell.columnSpan &&
      words(cell) !== null,
  )
  const isHeaded = own.kind === 'field' || parts.get(own.from.part)?.kind === 'column'
  const isBesideMore =
    left !== undefined && left.rowSpan > own.rowSpan && above !== undefined && above.row >= left.row
  const names = isHeaded
    ? [words(above)]
    : isBesideMore
      ? [words(above), words(left)]
      : [words(left), words(above)]
  return names.filter((name) => name !== null)
}

/** The words that stand at the left of a place in its row, beyond fields too: 其他资金 for its 备注. */
export function rowLabel(sheet: Sheet, spot: Spot): string | null {
  const grid = place(sheet, skeletonShape(sheet))
  const own = grid.cells.find((cell) => isAt(cell, spot, grid.rows))
  if (own === undefined) return null
  const words = wordsOf(readParts(sheet))
  const before = grid.cells.filter(
    (cell) => covers(cell, own.row) && cell.column < own.column && cell.rowSpan === own.rowSpan,
  )
  const labels = before.toSorted((a, b) => b.column - a.column).map(words)
  return labels.find((label) => label !== null) ?? null
}

/** The plain words of a cell that shows no field; null where it has none. */
function wordsOf(parts: ReadonlyMap<string, SheetPart>): (cell: GridCell | undefined) => string | null {
  return (cell) => {
    const text = cell === undefined ? undefined : parts.get(cell.from.part)?.text
    if (text === undefined || readHoles(text).paths.length > 0) return null
    const plain = text
      .replace(/\{\$year([+-]\d+)?\}年?/g, '')
      .replace(/^\s*其中\s*[：:]?/, '')
      .replace(/[*：:\s]/g, '')
    // A number that counts rows names nothing.
    return plain === '' || plain.length > 30 || plain.includes('{') ? null : plain
  }
}

function isAt(
  cell: GridCell,
  spot: Spot,
  rows: readonly { readonly band: string; readonly key: string }[],
): boolean {
  if ('part' in spot) return cell.from.part === spot.part
  const row = rows[cell.row]
  return (
    row?.key === spot.row &&
    (row.band === spot.band || row.band.endsWith(`/${spot.band}`)) &&
    cell.from.row?.endsWith(`/${spot.column}`) === true
  )
}

function covers(cell: GridCell, row: number): boolean {
  return cell.row <= row && row < cell.row + cell.rowSpan
}
