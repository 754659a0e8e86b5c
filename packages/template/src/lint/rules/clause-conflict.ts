import { conflicts, faultLints } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog that says two things of one: two full points, two limits, units that cannot be compared. */
export const clauseConflict: LintRule = {
  id: 'clause_conflict',
  severity: 'warning',
  find: (subject) => faultLints(subject, conflicts),
}
