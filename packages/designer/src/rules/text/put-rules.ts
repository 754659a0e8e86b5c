import {
  type CommandOutcome,
  changeTemplate,
  freshRuleId,
  putRule,
  type Rule,
  type Template,
} from '@tianbao/template'

/** Adds rules that were read from a text, in their order, each under an id of its own; one step. */
export function putRules(template: Template, rules: readonly Omit<Rule, 'id'>[]): CommandOutcome {
  let after = template
  const made: string[] = []
  for (const rule of rules) {
    const id = freshRuleId(after, rule.type)
    const outcome = putRule(after, { rule: { ...rule, id } })
    if ('refused' in outcome) return outcome
    made.push(id)
    after = outcome.template
  }
  return changeTemplate(template, after, { made })
}
