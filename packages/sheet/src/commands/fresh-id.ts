import { idsIn } from '../check/check-ids.ts'
import type { Band, Sheet } from '../sheet.ts'

/** An id that is not taken: the base with the number after the highest one in use (`c12` after `c11`). */
export function freshId(taken: Iterable<string>, base: string): string {
  return mintIds(taken, base)()
}

/** Mints one such id after the other. */
export function mintIds(taken: Iterable<string>, base: string): () => string {
  let highest = 0
  for (const id of taken) {
    const number = id.startsWith(base) ? Number(id.slice(base.length)) : Number.NaN
    if (Number.isSafeInteger(number)) highest = Math.max(highest, number)
  }
  return () => `${base}${++highest}`
}

/** Ids of bands, grid columns and lines: one namespace. */
export function idsOfSheet(sheet: Sheet): ReadonlySet<string> {
  const ids = new Set([...sheet.columns, ...(sheet.above ?? []), ...(sheet.below ?? [])].map(({ id }) => id))
  const visit = (bands: readonly Band[]) => {
    for (const band of bands) {
      ids.add(band.id)
      if (band.band === 'stack') visit(band.bands)
    }
  }
  visit(sheet.bands)
  return ids
}

/** Ids of the rows and cells, or of the columns, of a band: one namespace. */
export function idsOfBand(band: Exclude<Band, { band: 'stack' }>): ReadonlySet<string> {
  return new Set(idsIn(band))
}
