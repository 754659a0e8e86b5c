import type { LintRule } from '../lint-rule.ts'

/** A rule of cells that names none. */
export const noPlace: LintRule = {
  id: 'no_place',
  severity: 'warning',
  find: ({ rules, ruleAt }) =>
    rules
      .filter((rule) => rule.type !== 'compute' && (rule.at ?? []).length === 0)
      .map((rule) => ({ at: [ruleAt(rule.id)], params: { rule: rule.id } })),
}
