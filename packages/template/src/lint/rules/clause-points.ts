import { clauseLints } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog that says other points than its indicator is given. */
export const clausePoints: LintRule = {
  id: 'clause_points',
  severity: 'warning',
  find: (subject) => clauseLints(subject, ['clause_points']),
}
