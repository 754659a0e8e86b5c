import { propertyAddress } from '@tianbao/edit'
import type { LintRule } from '../lint-rule.ts'

/** An `each` that is neither a list nor a group: the rule never runs. */
export const unknownEach: LintRule = {
  id: 'unknown_each',
  severity: 'error',
  find: ({ compiled, ruleAt }) =>
    compiled.rules
      .filter(({ each }) => each !== undefined && !compiled.lists[each] && !compiled.groups[each])
      .map((rule) => ({
        at: [propertyAddress(ruleAt(rule.rule), 'each')],
        params: { rule: rule.rule, path: rule.each ?? '' },
      })),
}
