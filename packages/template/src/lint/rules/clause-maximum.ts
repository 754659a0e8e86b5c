import { clauseLints } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog by which its full points cannot be reached. */
export const clauseMaximum: LintRule = {
  id: 'clause_maximum',
  severity: 'warning',
  find: (subject) => clauseLints(subject, ['clause_maximum']),
}
