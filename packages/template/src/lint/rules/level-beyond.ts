import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'
import { columnsOf } from '../sheet-columns.ts'

/** A column that prints a level that the catalog of its rows does not have. */
export const levelBeyond: LintRule = {
  id: 'level_beyond',
  severity: 'warning',
  find: ({ compiled }) =>
    columnsOf(compiled).flatMap(({ rows, column, at }) => {
      const levels = rows.map((one) => {
        const list = compiled.lists[one]
        return list ? (compiled.catalogs[list.catalog ?? '']?.levels.length ?? 0) : 2
      })
      const most = Math.max(...levels)
      return column.level === undefined || column.level <= most
        ? []
        : [{ at: [propertyAddress(at, 'level')], params: { level: column.level, most } }]
    }),
}
