import type { Finding } from '@tianbao/finding'
import type { Band, Page, Sheet } from '../sheet.ts'
import { findingOf } from './finding-of.ts'

/** How large a sheet may be, so that laying one out stays bounded whoever wrote it. */
export const sheetLimits = { columns: 128, rows: 2000, cells: 5000, depth: 16 } as const

const millimetres = { A4: [210, 297], A3: [297, 420] } as const

/** Width in millimetres between the margins of a page. */
export function roomOf(page: Page): number {
  const [short, long] = millimetres[page.size]
  const width = page.orientation === 'portrait' ? short : long
  return width - page.margins.left - page.margins.right
}

/** More than a sheet may have: nothing else of it is worth checking. */
export function checkLimits(sheet: Sheet): Finding[] {
  let rows = 0
  let cells = 0
  let depth = 0
  const open: { bands: readonly Band[]; level: number }[] = [{ bands: sheet.bands, level: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const band of next.bands) {
      depth = Math.max(depth, next.level)
      if (band.band === 'grid') {
        rows += band.rows.length
        cells += band.cells.length
      } else if (band.band === 'stack') open.push({ bands: band.bands, level: next.level + 1 })
      else {
        const size = sizeOf(band.columns)
        cells += size.count
        depth = Math.max(depth, next.level + size.depth)
      }
    }
  }
  return [
    ...tooMany('too_many_columns', sheet.columns.length, sheetLimits.columns),
    ...tooMany('too_many_rows', rows, sheetLimits.rows),
    ...tooMany('too_many_cells', cells, sheetLimits.cells),
    ...tooMany('too_deep', depth, sheetLimits.depth),
  ]
}

/** Grid columns: that there are any, that each has a width, and that together they fit the page. */
export function checkWidths(sheet: Sheet): Finding[] {
  if (sheet.columns.length === 0) return [findingOf('no_columns', 'error', [''])]
  const bad = sheet.columns.filter(({ width }) => !Number.isFinite(width) || width <= 0)
  const width = Math.round(sheet.columns.reduce((sum, column) => sum + column.width, 0) * 10) / 10
  const room = roomOf(sheet.page)
  // Half a millimetre is the rounding of a table drawn by hand.
  const isWide = bad.length === 0 && width > room + 0.5
  return [
    ...bad.map(({ id }) => findingOf('bad_width', 'error', [id], { column: id })),
    ...(isWide ? [findingOf('too_wide', 'warning', [''], { width, room, over: width - room })] : []),
  ]
}

function tooMany(code: string, count: number, limit: number): Finding[] {
  return count > limit ? [findingOf(code, 'error', [''], { count, limit })] : []
}

interface Tree {
  readonly columns?: readonly Tree[]
}

function sizeOf(columns: readonly Tree[]): { readonly count: number; readonly depth: number } {
  let count = 0
  let depth = 0
  const open = [{ columns, level: 1 }]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const column of next.columns) {
      count += 1
      depth = Math.max(depth, next.level)
      if (column.columns) open.push({ columns: column.columns, level: next.level + 1 })
    }
  }
  return { count, depth }
}
