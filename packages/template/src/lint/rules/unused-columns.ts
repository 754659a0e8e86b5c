import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** `columns` on a rule that never says `$column`: the same rule, several times. */
export const unusedColumns: LintRule = {
  id: 'unused_columns',
  severity: 'warning',
  find: ({ rules, ruleAt }) =>
    rules
      .filter(
        (rule) => rule.columns !== undefined && !JSON.stringify({ ...rule, columns: [] }).includes('$column'),
      )
      .map((rule) => ({ at: [propertyAddress(ruleAt(rule.id), 'columns')], params: { rule: rule.id } })),
}
