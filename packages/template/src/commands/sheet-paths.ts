import {
  type Band,
  formatText,
  type PartChange,
  parseText,
  readHoles,
  readParts,
  type Sheet,
  setParts,
} from '@tianbao/sheet'
import { joined, sheetBands } from '../paths/sheet-bands.ts'
import { isNotDone, type NotDone } from './outcome.ts'

/** A path of names from the top, as another one. */
export type Repath = (names: readonly string[]) => readonly string[]

/**
 * A sheet in which every path is another one: of holes, of the rows of tables, of what stacks repeat for. `basesOf` says
 * which objects a pattern stands for where rules of a table go over several (`funds.income.*`); the first one speaks
 * for all.
 */
export function withPaths(sheet: Sheet, repath: Repath, firstOf: (base: string) => string): Sheet | NotDone {
  const moved = (base: string, path: string): string => {
    const above = namesOf(firstOf(base))
    const names = repath([...above, ...namesOf(path)])
    return names.slice(repath(above).length).join('.')
  }
  const bases = new Map(sheetBands(sheet).map((placed) => [placed.band.id, placed]))
  const changes = new Map<string, PartChange>()
  for (const [part, { text, kind, band }] of readParts(sheet)) {
    if (text === undefined || readHoles(text).paths.length === 0) continue
    const placed = band === null ? undefined : bases.get(band.id)
    const [rows] = placed?.band.band === 'table' && kind === 'column' ? [placed.band.rows].flat() : []
    const base =
      placed === undefined ? '' : rows === undefined ? placed.base : `${joined(placed.base, rows)}.*`
    const next = formatText(
      parseText(text).map((one) => (one.kind === 'field' ? { ...one, path: moved(base, one.path) } : one)),
    )
    if (next !== text) changes.set(part, { text: next })
  }
  const within = (list: readonly Band[], base: string): readonly Band[] =>
    list.map((band): Band => {
      if (band.band === 'grid') return band
      if (band.band === 'table') {
        const rows = [band.rows].flat().map((one) => moved(base, one))
        return { ...band, rows: typeof band.rows === 'string' ? (rows[0] ?? band.rows) : rows }
      }
      if (band.each === undefined) return { ...band, bands: within(band.bands, base) }
      const inside = `${joined(base, band.each)}.*`
      return { ...band, each: moved(base, band.each), bands: within(band.bands, inside) }
    })
  const written = setParts(sheet, changes)
  if (isNotDone(written)) return written
  return { ...written.sheet, bands: within(written.sheet.bands, '') }
}

function namesOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('.')
}
