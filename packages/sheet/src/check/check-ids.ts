import type { Finding } from '@tianbao/finding'
import { bandAddress, partAddress } from '../part-address.ts'
import type { Band, Column, Sheet } from '../sheet.ts'
import { findingOf } from './finding-of.ts'

/** Ids that stand twice where they must be unique: in the sheet, or in a band. */
export function checkIds(sheet: Sheet): Finding[] {
  const inSheet: string[] = [...sheet.columns, ...(sheet.above ?? []), ...(sheet.below ?? [])].map(
    ({ id }) => id,
  )
  const findings: Finding[] = []
  const visit = (bands: readonly Band[]) => {
    for (const band of bands) {
      inSheet.push(band.id)
      if (band.band === 'stack') visit(band.bands)
      else {
        for (const id of repeated(idsIn(band))) {
          findings.push(findingOf('duplicate_id', 'error', [partAddress(band.id, id)], { id }))
        }
      }
    }
  }
  visit(sheet.bands)
  return [
    ...repeated(inSheet).map((id) => findingOf('duplicate_id', 'error', [bandAddress(id)], { id })),
    ...findings,
  ]
}

/** The ids that share a band: of its rows and cells, or of its columns. */
export function idsIn(band: Exclude<Band, { band: 'stack' }>): readonly string[] {
  if (band.band === 'grid') return [...band.rows, ...band.cells].map(({ id }) => id)
  const ids: string[] = []
  const visit = (columns: readonly Column[]) => {
    for (const column of columns) {
      ids.push(column.id)
      visit(column.columns ?? [])
    }
  }
  visit(band.columns)
  return ids
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  const twice = new Set<string>()
  for (const id of ids) (seen.has(id) ? twice : seen).add(id)
  return [...twice]
}
