import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'
import { requiredFields } from '../required-fields.ts'
import { columnsOf } from '../sheet-columns.ts'

/** A head with `*` over cells that may stay empty, or without it where its neighbours have one and its cells must be filled. */
export const starDisagrees: LintRule = {
  id: 'star_disagrees',
  severity: 'warning',
  find({ compiled }) {
    const required = requiredFields(compiled)
    const columns = columnsOf(compiled).filter(({ fields }) => fields.length > 0)
    const starred = new Set(columns.filter(({ column }) => isStarred(column.head)).map(({ band }) => band))
    return columns
      .filter(({ band }) => starred.has(band))
      .filter(
        ({ column, fields }) =>
          isStarred(column.head) !== fields.some((field) => required.has(field.pattern)),
      )
      .map(({ column, at, fields }) => ({
        at: [propertyAddress(at, 'head')],
        params: { head: column.head ?? fields[0]?.title ?? '' },
      }))
  },
}

function isStarred(head: string | undefined): boolean {
  return head !== undefined && /[*＊﹡]/.test(head)
}
