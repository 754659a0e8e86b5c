import { equalJson, type Json } from '@tianbao/edit'
import { isTruthy } from './coerce.ts'
import { applies } from './compile-rule.ts'
import { round } from './exact.ts'
import { Exhausted, type Frame } from './frame.ts'
import { readNamed } from './named-value.ts'
import type { PlannedRule } from './plan.ts'
import type { RuleResult } from './program-types.ts'

const nothing = Object.freeze({})

/** The result of a rule that does not apply. */
export const heldBack: RuleResult = Object.freeze({ value: undefined, applies: false, named: nothing })

/** The result of a check that holds. */
const held: RuleResult = Object.freeze({ value: true, applies: true, named: nothing })

/** Stands for the result of a rule that was not run yet; it is no result. */
export const notYetRun: RuleResult = Object.freeze({ ...heldBack })

/** The result of a rule that a run had no fuel left for. */
export const outOfFuel: RuleResult = Object.freeze({
  value: undefined,
  applies: true,
  named: nothing,
  exhausted: 'fuel',
})

/** Runs a rule in a frame that stands at its row. Results are copies: the data may change under them. */
export function runRule(rule: PlannedRule, frame: Frame): RuleResult {
  try {
    if (
      rule.waitsFor.length > 0 &&
      rule.waitsFor.some((name) => (frame.around.context[name] ?? null) === null)
    )
      return heldBack
    if (!applies(rule, frame)) return heldBack
    frame.charge(rule.logic.steps)
    const value = snapshot(rule.logic.evaluate(frame.around.data, frame), frame)
    const isSilent = rule.lets.length === 0 || (rule.rule.type === 'check' && !fails(value))
    if (isSilent && value === true) return held
    return {
      value:
        typeof value === 'number' && rule.rule.decimals !== undefined
          ? round(value, rule.rule.decimals)
          : value,
      applies: true,
      named: isSilent ? nothing : namedValues(rule, frame),
    }
  } catch (error) {
    if (!(error instanceof Exhausted)) throw error
    return { value: undefined, applies: true, named: nothing, exhausted: error.budget }
  }
}

/** Whether a check with this value fails; one without a value has no verdict. */
function fails(value: Json | undefined): boolean {
  return value !== undefined && !isTruthy(value)
}

function namedValues(rule: PlannedRule, frame: Frame): RuleResult['named'] {
  const named: Record<string, Json | undefined> = {}
  rule.lets.forEach((own, slot) => {
    named[own.name] = snapshot(readNamed(frame, own, slot), frame)
  })
  return named
}

/** A value to keep: a copy, within the budgets of size and depth. Nothing is undefined. */
function snapshot(value: Json, frame: Frame): Json | undefined {
  if (value === null) return undefined
  return typeof value === 'object' ? frame.copy(value) : value
}

/** Whether two results say the same. One that was not run yet says nothing. */
export function isSameResult(a: RuleResult, b: RuleResult): boolean {
  if (a === notYetRun || a.applies !== b.applies || a.exhausted !== b.exhausted) return false
  if (!equalJson(a.value, b.value)) return false
  if (a.named === b.named) return true
  const names = Object.keys(b.named)
  return (
    names.length === Object.keys(a.named).length &&
    names.every((name) => equalJson(a.named[name], b.named[name]))
  )
}
