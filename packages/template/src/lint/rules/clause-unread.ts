import { catalogClauses } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog that is not understood whole, or that contradicts itself: a person would have to score. */
export const clauseUnread: LintRule = {
  id: 'clause_unread',
  severity: 'warning',
  find: (subject) =>
    catalogClauses(subject).flatMap(({ name, at, reading }) =>
      reading.rule !== null || reading.reason === 'judged' || reading.reason === 'empty'
        ? []
        : [{ at: [at], params: { name, words: reading.unread.map(({ text }) => text.slice(0, 40)) } }],
    ),
}
