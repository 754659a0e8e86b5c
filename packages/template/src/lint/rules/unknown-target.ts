import { propertyAddress } from '@tianbao/edit'
import { targetPlaces } from '../../paths/rule-places.ts'
import type { LintRule } from '../lint-rule.ts'

/** A compute rule whose value goes nowhere: no target, or one that is no field. */
export const unknownTarget: LintRule = {
  id: 'unknown_target',
  severity: 'error',
  find: ({ compiled, ruleAt }) =>
    compiled.rules
      .filter((rule) => rule.type === 'compute')
      .filter((rule) => !targetPlaces(compiled.groups, rule).some((pattern) => compiled.fields[pattern]))
      .map((rule) => ({
        at: [propertyAddress(ruleAt(rule.rule), 'target')],
        params: { rule: rule.rule, path: rule.target ?? '' },
      })),
}
