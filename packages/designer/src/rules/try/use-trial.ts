import type { JsonObject } from '@tianbao/edit'
import type { Rule, Template } from '@tianbao/template'
import { useEffect, useRef, useState } from 'react'
import type { RuleChain } from '../facts/rule-chain.ts'
import { type Trial, tryRule } from './try-rule.ts'

/** How long the rule rests before it is tried again, in milliseconds: trying is never part of a gesture. */
const restsFor = 120

/**
 * The rule tried on data, shortly after either changed; the last trial stands until then. What was typed into it stays
 * while rules change, until other data is chosen.
 */
export function useTrial(
  template: Template,
  rule: Rule | null,
  chain: RuleChain,
  data: JsonObject | null,
  today: string,
): Trial | null {
  const [trial, setTrial] = useState<Trial | null>(null)
  const last = useRef<{
    readonly data: JsonObject | null
    readonly schema: unknown
    readonly trial: Trial
  } | null>(null)
  useEffect(() => {
    if (rule === null) {
      setTrial(null)
      return undefined
    }
    const timer = setTimeout(() => {
      const before = last.current
      const isSame = before !== null && before.data === data && before.schema === template.schema
      const given = isSame ? { document: before.trial.form.document() } : data === null ? null : { data }
      const next = tryRule(template, rule, chain, given, { today })
      last.current = next === null ? null : { data, schema: template.schema, trial: next }
      setTrial(next)
    }, restsFor)
    return () => clearTimeout(timer)
  }, [template, rule, chain, data, today])
  return trial
}
