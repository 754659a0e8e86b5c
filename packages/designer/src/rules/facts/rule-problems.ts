import type { Finding } from '@tianbao/finding'
import { checkGate, lintTemplate, type Rule, type Template } from '@tianbao/template'
import { withRuleTitles } from '../../checks/rule-titles.ts'
import type { RuleChain } from './rule-chain.ts'
import { rowRules } from './rule-world.ts'

/**
 * What the gate and the linter have against one rule, each told once. Other rules are left out: what they wait for one
 * another is told by `chain`.
 */
export function ruleProblems(template: Template, rule: Rule, chain: RuleChain): readonly Finding[] {
  const alone = { ...template, rules: [rule, ...rowRules(template)] }
  const isAbout = ({ addresses }: Finding) =>
    addresses.some((one) => one === `rules#${rule.id}` || one.startsWith(`rules#${rule.id}.`))
  const found = [...checkGate(alone), ...lintTemplate(alone)].filter(isAbout)
  const circle = chain.cycles.find((cycle) =>
    cycle.some((key) => key === rule.id || key.startsWith(`${rule.id}[`)),
  )
  const own: readonly Finding[] =
    circle === undefined
      ? []
      : [
          {
            code: 'rule.waits_in_circle',
            severity: 'error',
            addresses: [`rules#${rule.id}`],
            params: { rules: circle },
          },
        ]
  const once = new Map(found.map((one) => [JSON.stringify([one.code, one.params]), one])).values()
  return withRuleTitles([...own, ...once], template.rules)
}
