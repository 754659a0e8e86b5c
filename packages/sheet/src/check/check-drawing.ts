import type { Finding } from '@tianbao/finding'
import { isFiller } from '../filler.ts'
import type { Grid } from '../grid.ts'
import { bandAddress, partAddress } from '../part-address.ts'
import { place } from '../place/place.ts'
import type { Band, Sheet } from '../sheet.ts'
import { skeletonShape } from '../skeleton.ts'
import { findingOf } from './finding-of.ts'

/** What only shows when the sheet is laid out: cells that overlap or have no width, rows that begin with a hole. */
export function checkDrawing(sheet: Sheet): Finding[] {
  const grid = place(sheet, skeletonShape(sheet))
  return [
    ...grid.faults.map(({ code, parts }) => findingOf(code.slice('sheet.'.length), 'error', parts)),
    ...holes(sheet, grid),
  ]
}

/** Empty cells that nobody wrote, at the left edge of a row that has cells: its first cell begins further right. */
function holes(sheet: Sheet, grid: Grid): Finding[] {
  const edges = leftEdges(sheet)
  return grid.cells.flatMap((cell) => {
    const row = grid.rows[cell.row]
    const isWhole = cell.column + cell.columnSpan === grid.columns.length
    if (!isFiller(cell) || isWhole || row === undefined) return []
    const edge = edges.get(cell.from.part)
    if (edge !== cell.column) return []
    return [
      findingOf('hole', 'hint', [partAddress(row.band.slice(row.band.lastIndexOf('/') + 1), row.key)], {
        row: row.key,
      }),
    ]
  })
}

/** The left edge of each grid band, by its address. */
function leftEdges(sheet: Sheet): ReadonlyMap<string, number> {
  const edges = new Map<string, number>()
  const visit = (bands: readonly Band[], left: number) => {
    for (const band of bands) {
      if (band.band === 'grid') edges.set(bandAddress(band.id), left)
      if (band.band !== 'stack') continue
      const inside = sheet.columns.findIndex(({ id }) => id === band.side?.inside)
      visit(band.bands, Math.max(left, inside))
    }
  }
  visit(sheet.bands, 0)
  return edges
}
