import { faultLints, overlaps } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog with bands that hold one number twice. */
export const clauseOverlap: LintRule = {
  id: 'clause_overlap',
  severity: 'warning',
  find: (subject) => faultLints(subject, overlaps),
}
