import { clauseLints } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog whose threshold is another than the target of its indicator. */
export const clauseTarget: LintRule = {
  id: 'clause_target',
  severity: 'warning',
  find: (subject) => clauseLints(subject, ['clause_threshold']),
}
