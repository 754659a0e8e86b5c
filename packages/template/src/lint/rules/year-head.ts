import { propertyAddress } from '@tianbao/edit'
import { parseText } from '@tianbao/sheet'
import type { LintRule } from '../lint-rule.ts'
import { columnsOf } from '../sheet-columns.ts'

/** A column whose head says one year, over cells that are about another. */
export const yearHead: LintRule = {
  id: 'year_head',
  severity: 'error',
  find: ({ compiled }) =>
    columnsOf(compiled).flatMap(({ column, at, fields }) => {
      const said = parseText(column.head ?? '').flatMap((part) =>
        part.kind === 'variable' && part.name === 'year' ? [part.offset] : [],
      )
      const about = fields.flatMap((field) => field.year ?? [])
      const [head] = said
      const [year] = about
      return head === undefined || year === undefined || said.length > 1 || about.includes(head)
        ? []
        : [
            {
              at: [propertyAddress(at, 'head')],
              params: { head: compiled.year + head, year: compiled.year + year },
            },
          ]
    }),
}
