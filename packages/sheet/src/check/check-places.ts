import type { Finding } from '@tianbao/finding'
import { isGroup } from '../columns.ts'
import { bandAddress, partAddress } from '../part-address.ts'
import type { Band, Column, GridBand, Sheet, TableBand } from '../sheet.ts'
import { findingOf } from './finding-of.ts'

/** What names a row or a grid column that is not there, bands that hold nothing, levels that are none. */
export function checkPlaces(sheet: Sheet): Finding[] {
  const columns = new Set(sheet.columns.map(({ id }) => id))
  const findings: Finding[] = []
  const visit = (bands: readonly Band[]) => {
    for (const band of bands) {
      if (band.band === 'grid') findings.push(...checkGrid(band, columns))
      else if (band.band === 'table') findings.push(...checkTable(band, columns))
      else {
        const { side } = band
        if (side !== undefined && !columns.has(side.inside)) {
          findings.push(unknownColumn(bandAddress(band.id, 'side'), side.inside))
        }
        if (band.bands.length === 0)
          findings.push(findingOf('empty_stack', 'warning', [bandAddress(band.id)]))
        visit(band.bands)
      }
    }
  }
  visit(sheet.bands)
  return findings
}

function checkGrid(band: GridBand, columns: ReadonlySet<string>): Finding[] {
  const rows = new Map(band.rows.map(({ id }, position) => [id, position]))
  const findings = band.rows.length === 0 ? [findingOf('no_rows', 'error', [bandAddress(band.id)])] : []
  for (const { id, at, to } of band.cells) {
    const part = partAddress(band.id, id)
    const [row, column] = at
    if (!columns.has(column)) findings.push(unknownColumn(part, column))
    for (const name of to === undefined ? [row] : [row, to]) {
      if (!rows.has(name)) findings.push(findingOf('unknown_row', 'error', [part], { row: name }))
    }
    if ((rows.get(to ?? row) ?? 0) < (rows.get(row) ?? 0)) {
      findings.push(findingOf('backwards', 'error', [part], { row, to: to ?? row }))
    }
  }
  return findings
}

function checkTable(band: TableBand, columns: ReadonlySet<string>): Finding[] {
  const address = bandAddress(band.id)
  const findings: Finding[] = []
  const isBlank = typeof band.rows === 'string' ? band.rows === '' : band.rows.length === 0
  if (isBlank) findings.push(findingOf('no_rows', 'error', [address]))
  if (band.columns.length === 0) findings.push(findingOf('no_columns', 'error', [address]))
  const visit = (column: Column) => {
    const part = partAddress(band.id, column.id)
    if (isGroup(column)) {
      for (const child of column.columns) visit(child)
      return
    }
    if (column.at === undefined) findings.push(findingOf('no_place', 'error', [part]))
    else if (!columns.has(column.at)) findings.push(unknownColumn(part, column.at))
    if (column.level !== undefined && !(Number.isInteger(column.level) && column.level > 0)) {
      findings.push(findingOf('bad_level', 'error', [part], { level: column.level }))
    }
  }
  for (const column of band.columns) visit(column)
  return findings
}

function unknownColumn(part: string, column: string): Finding {
  return findingOf('unknown_column', 'error', [part], { column })
}
