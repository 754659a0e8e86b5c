import type { ExplainWords, Explanation } from './explanation.ts'
import type { Frame } from './frame.ts'
import type { Operator } from './operator.ts'
import type { PlannedRule } from './plan.ts'
import type { Row } from './rows.ts'

export function explainRule(
  rule: PlannedRule,
  frame: Frame,
  _operators: readonly Operator[],
  _setting: { readonly words: ExplainWords; readonly row: Row | null },
): Explanation {
  return {
    operator: '',
    logic: rule.rule.logic,
    value: rule.logic.evaluate(frame),
    sentence: '',
    isReached: true,
    steps: [],
  }
}
