import { nodeAddress, propertyAddress } from '@tianbao/edit'
import { joined, sheetBands, tableRows } from '../../paths/sheet-bands.ts'
import type { LintRule } from '../lint-rule.ts'

/** A table or a repeated stack over rows that are no list, and no group. */
export const unknownRows: LintRule = {
  id: 'unknown_rows',
  severity: 'error',
  find: ({ compiled }) =>
    sheetBands(compiled.sheet).flatMap((placed) => {
      const { band, base } = placed
      const at = nodeAddress('sheet', band.id)
      const tables = tableRows(placed).filter((rows) => !compiled.lists[rows] && !compiled.groups[rows])
      const stacks = band.band === 'stack' && band.each !== undefined ? [joined(base, band.each)] : []
      return [
        ...tables.map((path) => ({ at: [propertyAddress(at, 'rows')], params: { path } })),
        ...stacks
          .filter((path) => !compiled.lists[path])
          .map((path) => ({ at: [propertyAddress(at, 'each')], params: { path } })),
      ]
    }),
}
