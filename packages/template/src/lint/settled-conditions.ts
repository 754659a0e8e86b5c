import { propertyAddress } from '@tianbao/edit'
import type { Rule } from '../template.ts'
import { outcomesOf } from './conditions/outcomes.ts'
import type { Lint } from './lint-rule.ts'
import type { LintSubject } from './subject.ts'

/** A condition that turns out one way only, whatever is filled in. */
interface Settled extends Lint {
  readonly holds: boolean
}

const known = new WeakMap<LintSubject, readonly Settled[]>()

/** Conditions of rules that always hold, or never do; both are found at one go. */
export function settledConditions(subject: LintSubject, holds: boolean): readonly Lint[] {
  const found = known.get(subject) ?? allSettled(subject)
  known.set(subject, found)
  return found.filter((one) => one.holds === holds)
}

function allSettled({ template: { year }, rules, ruleAt }: LintSubject): readonly Settled[] {
  return rules.flatMap((rule) =>
    partsOf(rule).flatMap((part) => {
      const outcomes = outcomesOf({ let: { ...rule.let, year }, logic: rule[part] ?? null })
      return outcomes?.size === 1
        ? [
            {
              at: [propertyAddress(ruleAt(rule.id), part)],
              params: { rule: rule.id },
              holds: outcomes.has('1'),
            },
          ]
        : []
    }),
  )
}

/** Conditions of a rule: `when`, and what a rule says that computes no value. */
function partsOf(rule: Rule): readonly ('logic' | 'when')[] {
  const isCondition = rule.type !== 'compute' && rule.type !== 'options'
  return [
    ...(isCondition ? (['logic'] as const) : []),
    ...(rule.when === undefined ? [] : (['when'] as const)),
  ]
}
