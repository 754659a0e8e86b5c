import { clauseLints } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog whose bands leave values between them that are worth nothing said. */
export const clauseBands: LintRule = {
  id: 'clause_bands',
  severity: 'warning',
  find: (subject) => clauseLints(subject, ['bands_gap']),
}
