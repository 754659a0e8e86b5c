import { type SteppedRow, steepRows } from '@tianbao/scoring'
import { catalogClauses } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/** A clause of the catalog that takes much more for the same shortfall than its neighbours do. */
export const steepPenalty: LintRule = {
  id: 'steep_penalty',
  severity: 'warning',
  find(subject) {
    const clauses = catalogClauses(subject)
    const rows = clauses.flatMap(({ at, points, reading: { rule } }): readonly SteppedRow[] =>
      rule === null ? [] : [{ id: at, rule, points }],
    )
    return steepRows(rows).map(({ id, loss, usual }) => ({
      at: [id],
      params: { name: clauses.find(({ at }) => at === id)?.name ?? '', loss, usual },
    }))
  },
}
