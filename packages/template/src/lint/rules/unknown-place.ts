import { type Address, formatAddress, parseAddress, patternOf, propertyAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '../../compiled.ts'
import { isKnownPath } from '../../paths/known-path.ts'
import { rulePlaces } from '../../paths/rule-places.ts'
import type { LintRule } from '../lint-rule.ts'

/**
 * An `at` that names no cell, group or list: the finding would stand nowhere. A row may be named by its id
 * (`annual#meeting_rate.target`) where that is an indicator's, since no other row is known beforehand.
 */
export const unknownPlace: LintRule = {
  id: 'unknown_place',
  severity: 'error',
  find: ({ compiled, ruleAt }) =>
    compiled.rules.flatMap((rule) =>
      rule.at
        .filter((place) => {
          const patterns = rulePlaces(compiled.groups, rule.each, patternOf(place))
          return !patterns.some((pattern) => isPlace(compiled, pattern)) || !hasItsRows(compiled, place)
        })
        .map((place) => ({
          at: [propertyAddress(ruleAt(rule.rule), 'at')],
          params: { rule: rule.rule, path: place },
        })),
    ),
}

function isPlace(compiled: CompiledTemplate, pattern: string): boolean {
  return !pattern.startsWith('$') && isKnownPath(compiled, pattern)
}

/** Whether every row that a place names by id is an indicator of its list's catalog. */
function hasItsRows({ lists, catalogs }: CompiledTemplate, place: Address): boolean {
  const steps = parseAddress(place)
  return steps.every((step, i) => {
    if (!('id' in step)) return true
    const list = lists[patternOf(formatAddress(steps.slice(0, i)))]
    const nodes = catalogs[list?.catalog ?? '']?.nodes ?? []
    return nodes.some((node) => node.isIndicator && node.id === step.id)
  })
}
