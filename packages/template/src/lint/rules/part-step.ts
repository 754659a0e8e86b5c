import { nodeAddress } from '@tianbao/edit'
import { catalogClauses } from '../catalog-clauses.ts'
import type { LintRule } from '../lint-rule.ts'

/**
 * Part steps that nobody settles: rows are scored by clauses that people write, and the template does not say what a part
 * of a step counts; or a clause of the catalog leaves it open.
 */
export const partStep: LintRule = {
  id: 'part_step',
  severity: 'warning',
  find: (subject) => [
    ...(subject.compiled.scoring?.items ?? [])
      .filter(({ rule, cells, choices }) => {
        const isScored = rule !== null && cells.clause !== undefined
        return isScored && choices.some(({ settings }) => settings.partStep === null)
      })
      .map(({ id }) => ({ at: [nodeAddress('scoring.items', id)], params: { name: id } })),
    ...catalogClauses(subject)
      .filter(({ findings }) => findings.some(({ code }) => code === 'scoring.part_step_open'))
      .map(({ name, at }) => ({ at: [at], params: { name } })),
  ],
}
