import type { JsonObject } from '@tianbao/edit'
import type { Rule, Template } from '@tianbao/template'
import { useEffect, useState } from 'react'
import type { RuleChain } from '../facts/rule-chain.ts'
import { type Trial, tryRule } from './try-rule.ts'

/** How long the rule rests before it is tried again, in milliseconds: trying is never part of a gesture. */
const restsFor = 120

/** The rule tried on data, shortly after either changed; the last trial stands until then. */
export function useTrial(
  template: Template,
  rule: Rule | null,
  chain: RuleChain,
  data: JsonObject | null,
  today: string,
): Trial | null {
  const [trial, setTrial] = useState<Trial | null>(null)
  useEffect(() => {
    if (rule === null) {
      setTrial(null)
      return undefined
    }
    const timer = setTimeout(() => setTrial(tryRule(template, rule, chain, data, { today })), restsFor)
    return () => clearTimeout(timer)
  }, [template, rule, chain, data, today])
  return trial
}
