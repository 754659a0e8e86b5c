import type { CompiledRule } from '../../compiled.ts'
import { rulePlaces } from '../../paths/rule-places.ts'
import { outcomesOf } from '../conditions/outcomes.ts'
import type { LintRule } from '../lint-rule.ts'

/** Pairs of checks that are held against each other, at most: the nearest ones. */
const most = 300

/**
 * Two checks at one cell that nothing can satisfy together: a form that meets one of them breaks the other. Only checks
 * that always run are compared, those of one list or of none.
 */
export const contradictoryChecks: LintRule = {
  id: 'contradictory_checks',
  severity: 'warning',
  find({ compiled: { rules, groups, year }, ruleAt }) {
    const checks = rules.filter(({ type, when }) => type === 'check' && when === undefined)
    const places = checks.map(
      (rule) => new Set(rule.at.flatMap((place) => rulePlaces(groups, rule.each, place))),
    )
    const pairs = checks.flatMap((one, index) =>
      checks.slice(index + 1).flatMap((other, distance) => {
        const others = places[index + 1 + distance]
        const isTogether =
          one.each === other.each &&
          one.rule !== other.rule &&
          [...(places[index] ?? [])].some((place) => others?.has(place))
        return isTogether ? [[one, other] as const] : []
      }),
    )
    return pairs
      .slice(0, most)
      .filter(([one, other]) => isContradiction(one, other, year))
      .map(([one, other]) => ({
        at: [ruleAt(one.rule), ruleAt(other.rule)],
        params: { rule: one.rule, other: other.rule },
      }))
  },
}

/** Whether each can hold, but never both. */
function isContradiction(one: CompiledRule, other: CompiledRule, year: number): boolean {
  const [left, right] = [one, other].map(({ logic, let: named }) => ({ logic, let: { ...named, year } }))
  const outcomes = left && right ? outcomesOf(left, right) : null
  return outcomes !== null && !outcomes.has('11') && outcomes.has('10') && outcomes.has('01')
}
