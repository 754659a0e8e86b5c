import { equalJson, type Json } from '@tianbao/edit'
import type { CompiledRule } from '../../compiled.ts'
import { rulePlaces } from '../../paths/rule-places.ts'
import type { LintRule } from '../lint-rule.ts'

/**
 * Requirements that contradict: a cell is required on the very condition that hides it, so that it is never asked for,
 * or on the one that locks it, so that it is asked for when nobody can fill it. Conditions are compared as written.
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

/** Whether a rule requires just when another hides or locks. */
function isWhile(required: CompiledRule, shut: CompiledRule): boolean {
  const asked = conditionOf(required)
  const closed = conditionOf(shut)
  if (asked === undefined || closed === undefined) return false
  if (shut.type === 'readonly') return equalJson(asked, closed)
  // Hidden is the contrary of what the rule says, unless it says `when … false`.
  if (shut.logic === false) return equalJson(asked, shut.when ?? null)
  return isNot(asked, closed) || isNot(closed, asked)
}

/** The one condition of a rule that says `logic` alone, or `when` and a constant; undefined where there are two. */
function conditionOf({ when, logic }: CompiledRule): Json | undefined {
  if (when === undefined) return typeof logic === 'boolean' ? undefined : (logic as Json)
  return typeof logic === 'boolean' ? (when as Json) : undefined
}

function isNot(one: Json, other: Json): boolean {
  return equalJson(one, { '!': [other] }) || equalJson(one, { '!': other })
}
