import type { LintRule } from '../lint-rule.ts'

/** A check that has nothing to say: people would read its id. */
export const noMessage: LintRule = {
  id: 'no_message',
  severity: 'warning',
  find: ({ rules, ruleAt }) =>
    rules
      .filter((rule) => rule.type === 'check' && (rule.message ?? '').trim() === '')
      .map((rule) => ({ at: [ruleAt(rule.id)], params: { rule: rule.id } })),
}
