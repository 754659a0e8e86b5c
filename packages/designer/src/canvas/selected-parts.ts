import { bandAddress, type GridCell, partAddress } from '@tianbao/sheet'
import { cellsIn, type Rect, rectOf } from '@tianbao/sheet-react'
import type { Spot } from '@tianbao/template'
import type { Drawing } from './drawing/draw-design.ts'

/** A cell as a place for words: the part that drew it, or a bare place of a grid band. Null for an indicator's own row. */
export function spotOf({ parts, design, grid }: Drawing, cell: GridCell): Spot | null {
  const { part, row } = cell.from
  if (parts.has(part)) return design.instances.has(row ?? '') ? null : { part }
  const own = grid.rows[cell.row]
  const column = grid.columns[cell.column]
  return own && column ? { band: bandOf(own.band), row: own.key, column: column.id } : null
}

/** The id of a band as the sheet has it: a grid names it with the repeated row that it is in. */
export function bandOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

/** The parts of what is selected, each once, the active one first. A bare place is named by its row. */
export function partsIn(
  drawing: Drawing,
  ranges: readonly Rect[],
  active: GridCell | null,
): readonly string[] {
  const { lookup } = drawing
  const found = new Set<string>()
  const add = (cell: GridCell) => {
    const spot = spotOf(drawing, cell)
    if (spot !== null) found.add('part' in spot ? spot.part : partAddress(spot.band, spot.row))
  }
  if (active) add(active)
  for (const rect of ranges)
    for (let row = rect.row; row < rect.rowEnd; row += 1)
      for (let column = rect.column; column < rect.columnEnd; column += 1) {
        const cell = lookup.at(row, column)
        if (cell && cell.row === row && cell.column === column) add(cell)
      }
  return [...found]
}

/** The cells of ranges, each once, the active one first. */
export function cellsOfRanges(
  { lookup }: Drawing,
  ranges: readonly Rect[],
  active: GridCell | null,
): readonly GridCell[] {
  const first = active ? [active] : []
  return [...new Set([...first, ...ranges.flatMap((rect) => cellsIn(lookup, rect))])]
}

/** The rectangles that parts cover: cells, rows and whole bands. */
export function cellsOfParts({ grid }: Drawing, parts: readonly string[]): readonly Rect[] {
  return parts.flatMap((part): readonly Rect[] => {
    const own = grid.cells.filter((cell) => cell.from.part === part)
    const [first] = own
    if (first !== undefined && part.includes('#')) return own.map(rectOf)
    if (first !== undefined && !isBand(grid, part)) return own.map(rectOf)
    const rows = grid.rows.flatMap((row, at) => {
      const band = bandOf(row.band)
      const isOwn =
        bandAddress(band) === part ||
        partAddress(band, row.key) === part ||
        row.within.some((stack) => bandAddress(bandOf(stack)) === part)
      return isOwn ? [at] : []
    })
    const [top] = rows
    const bottom = rows.at(-1)
    if (top === undefined || bottom === undefined) return []
    return [{ row: top, column: 0, rowEnd: bottom + 1, columnEnd: grid.columns.length }]
  })
}

function isBand(grid: Drawing['grid'], part: string): boolean {
  return grid.rows.some(({ band, within }) =>
    [band, ...within].some((key) => bandAddress(bandOf(key)) === part),
  )
}
