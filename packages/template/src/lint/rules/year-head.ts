import { propertyAddress } from '@tianbao/edit'
import { headYears } from '../head-years.ts'
import type { LintRule } from '../lint-rule.ts'
import { columnsOf } from '../sheet-columns.ts'

/** A column whose head says one year, by a variable or in figures, over cells that are about another. */
export const yearHead: LintRule = {
  id: 'year_head',
  severity: 'error',
  find: ({ compiled }) =>
    columnsOf(compiled).flatMap(({ column, at, fields }) => {
      const said = headYears(column.head ?? '', compiled.year)
      const about = fields.flatMap((field) => field.year ?? []).map((year) => compiled.year + year)
      const [head] = said
      const [year] = about
      return head === undefined || year === undefined || said.length > 1 || about.includes(head)
        ? []
        : [{ at: [propertyAddress(at, 'head')], params: { head, year } }]
    }),
}
