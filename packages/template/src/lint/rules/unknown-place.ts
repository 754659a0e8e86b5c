import { propertyAddress } from '@tianbao/edit'
import { isKnownPath } from '../../paths/known-path.ts'
import { rulePlaces } from '../../paths/rule-places.ts'
import type { LintRule } from '../lint-rule.ts'

/** An `at` that names no cell, group or list: the finding would stand nowhere. */
export const unknownPlace: LintRule = {
  id: 'unknown_place',
  severity: 'error',
  find: ({ compiled, ruleAt }) =>
    compiled.rules.flatMap((rule) =>
      rule.at
        .filter(
          (place) =>
            !rulePlaces(compiled.groups, rule.each, place).some((pattern) => isPlace(compiled, pattern)),
        )
        .map((place) => ({
          at: [propertyAddress(ruleAt(rule.rule), 'at')],
          params: { rule: rule.rule, path: place },
        })),
    ),
}

function isPlace(compiled: Parameters<typeof isKnownPath>[0], pattern: string): boolean {
  return !pattern.startsWith('$') && isKnownPath(compiled, pattern)
}
