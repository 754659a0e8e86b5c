import { benchChain, benchEdits, benchRules } from './rule-sets.ts'
import { benchRealForm, benchValidation } from './template.ts'

/** The engine by itself: rule sets, single edits, validation. */
export function benchEngine(): void {
  benchRules()
  benchChain()
  benchEdits()
  benchRealForm()
  benchValidation()
}
