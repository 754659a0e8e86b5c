import type { LintRule } from '../lint-rule.ts'
import { settledConditions } from '../settled-conditions.ts'

/** A condition whose parts contradict one another: a check that always finds, a rule that never runs. */
export const neverHolds: LintRule = {
  id: 'never_holds',
  severity: 'warning',
  find: (subject) => settledConditions(subject, false),
}
