import type { ClauseReading } from '@tianbao/reading'
import { catalogClauses, conflicts, faultOf, overlaps, wordsOf } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog that is not understood whole: a person would have to score. What contradicts itself is told as that. */
export const clauseUnread: LintRule = {
  id: 'clause_unread',
  severity: 'warning',
  find: (subject) =>
    catalogClauses(subject).flatMap(({ name, at, reading }) =>
      reading.rule !== null || reading.reason === 'judged' || reading.reason === 'empty' || isTold(reading)
        ? []
        : [{ at: [at], params: { name, words: wordsOf(reading) } }],
    ),
}

function isTold(reading: ClauseReading): boolean {
  return faultOf(reading, [...overlaps, ...conflicts]) !== null
}
