import { clauseLints } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A remark (备注) of the catalog that says other points than the clause beside it, or than the indicator is given. */
export const clauseNote: LintRule = {
  id: 'clause_note',
  severity: 'warning',
  find: (subject) => clauseLints(subject, ['clause_note']),
}
