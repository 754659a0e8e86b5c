import type { CompiledRule } from '../../compiled.ts'
import { rulePlaces } from '../../paths/rule-places.ts'
import { outcomesOf } from '../conditions/outcomes.ts'
import type { LintRule } from '../lint-rule.ts'

/**
 * Requirements that contradict: a cell is required on the very condition that hides it, so that it is never asked for,
 * or on the one that locks it, so that it is asked for when nobody can fill it.
 */
export const requiredWhileShut: LintRule = {
  id: 'required_while_shut',
  severity: 'warning',
  find({ compiled: { rules, groups }, ruleAt }) {
    const placesOf = (rule: CompiledRule) => rule.at.flatMap((place) => rulePlaces(groups, rule.each, place))
    const shutting = rules.filter((rule) => rule.type === 'visible' || rule.type === 'readonly')
    return rules
      .filter((rule) => rule.type === 'required')
      .flatMap((rule) => {
        const places = new Set(placesOf(rule))
        const other = shutting.find(
          (one) =>
            one.each === rule.each && isWhile(rule, one) && placesOf(one).some((place) => places.has(place)),
        )
        return other ? [{ at: [ruleAt(rule.rule)], params: { rule: rule.rule, other: other.rule } }] : []
      })
  },
}

/** Whether a rule requires, and only when another hides or locks. */
function isWhile(required: CompiledRule, shut: CompiledRule): boolean {
  const runs = (rule: CompiledRule) => rule.when ?? true
  const asked = { ...required, logic: { and: [runs(required), required.logic] } }
  // Seen unless the rule runs and says no; open to typing unless it runs and says so.
  const opening =
    shut.type === 'visible'
      ? { or: [{ '!': [runs(shut)] }, shut.logic] }
      : { '!': [{ and: [runs(shut), shut.logic] }] }
  const outcomes = outcomesOf(asked, { ...shut, logic: opening })
  return outcomes !== null && !outcomes.has('11') && outcomes.has('10') && outcomes.has('01')
}
