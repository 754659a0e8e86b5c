import { benchChain, benchEdits, benchRules } from './rule-sets.ts'
import { benchRealForm, benchValidation } from './template.ts'

/** The engine by itself: rule sets, single edits, validation. */
export async function benchEngine(): Promise<void> {
  await benchRules()
  await benchChain()
  await benchEdits()
  await benchRealForm()
  await benchValidation()
}
