import { type Column, isGroup } from '@tianbao/sheet'
import { sheetBands } from '../../paths/sheet-bands.ts'
import { headYears } from '../head-years.ts'
import type { LintRule } from '../lint-rule.ts'
import { columnAddress, columnsOf } from '../sheet-columns.ts'

/** Past years side by side under one head, and not in the order of time: by what cells are about, else by what heads say. */
export const yearOrder: LintRule = {
  id: 'year_order',
  severity: 'warning',
  find({ compiled }) {
    const years = new Map(
      columnsOf(compiled).map(({ column, fields }) => [
        column,
        fields.find((field) => field.year !== null)?.year ?? headYear(column.head, compiled.year),
      ]),
    )
    return sheetBands(compiled.sheet).flatMap(({ band }) =>
      band.band !== 'table'
        ? []
        : groupsOf(band.columns).flatMap((group) => {
            const past = group.columns.flatMap((one) => years.get(one) ?? []).filter((year) => year < 0)
            return past.every((year, n) => n === 0 || year > (past[n - 1] ?? year))
              ? []
              : [
                  {
                    at: [columnAddress(band, group)],
                    params: { years: past.map((year) => compiled.year + year) },
                  },
                ]
          }),
    )
  },
}

function groupsOf(columns: readonly Column[]): readonly (Column & { readonly columns: readonly Column[] })[] {
  return columns.filter(isGroup).flatMap((group) => [group, ...groupsOf(group.columns)])
}

function headYear(head: string | undefined, year: number): number | undefined {
  const [said, ...others] = headYears(head ?? '', year)
  return said === undefined || others.length > 0 ? undefined : said - year
}
