import type { Shape, ShapeRow } from './grid.ts'
import type { Band, Sheet } from './sheet.ts'

/**
 * The least rows that show every part of a sheet once: one row per table, one item per repeated stack. Where a part
 * lies does not depend on how many rows there are, so this is what the designer and the checks lay out.
 */
export function skeletonShape(sheet: Pick<Sheet, 'bands'>): Shape {
  const rows: Record<string, readonly ShapeRow[]> = {}
  const items: Record<string, readonly string[]> = {}
  const visit = (bands: readonly Band[], key: string) => {
    for (const band of bands) {
      if (band.band === 'table') rows[key + band.id] = [{ address: `${key}${band.id}#1`, levels: [] }]
      if (band.band !== 'stack') continue
      const item = `${key}${band.id}#1`
      if (band.each !== undefined) items[key + band.id] = [item]
      visit(band.bands, band.each === undefined ? key : `${item}/`)
    }
  }
  visit(sheet.bands, '')
  return { rows, items }
}
