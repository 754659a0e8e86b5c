import type { LintRule } from '../lint-rule.ts'
import { settledConditions } from '../settled-conditions.ts'

/** A condition that holds whatever is filled in: a check that finds nothing, a `when` that holds nothing back. */
export const alwaysHolds: LintRule = {
  id: 'always_holds',
  severity: 'warning',
  find: (subject) => settledConditions(subject, true),
}
