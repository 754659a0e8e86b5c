import type { Address } from '@tianbao/edit'
import { type CheckSource, checkFinding, isJudged, overrideFinding } from './check.ts'
import type { Engine } from './engine.ts'
import type { RuleOutcome } from './form-types.ts'
import type { Setting } from './setting.ts'
import { placeFor } from './targets.ts'

/** What a rule gave for each row that it runs for, and what that means: for those who write rules. */
export function ruleOutcomes(
  key: string,
  setting: Setting,
  engine: Engine,
  source: CheckSource,
): readonly RuleOutcome[] {
  const rule = setting.compiled.rules.find((one) => one.key === key)
  if (rule === undefined) return []
  return [...engine.run.results(key)].map(([row, result]): RuleOutcome => {
    const target = rule.target === undefined ? null : placeFor(rule.target, row)
    const isCheck = rule.type === 'check'
    const finding = isCheck
      ? checkFinding(rule, result, row, source)
      : rule.type === 'compute' && target !== null
        ? overrideFinding(rule, target, result, row, source)
        : null
    const isDecided = isCheck ? isJudged(rule, result, row, source) : result.applies
    return { row, result, isDecided, finding, target: rule.type === 'compute' ? (target as Address) : null }
  })
}
