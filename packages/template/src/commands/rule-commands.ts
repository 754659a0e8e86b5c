import type { Rule, Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, notDone } from './outcome.ts'

/** As the meta-schema has it for every id. */
const ruleId = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/

/** Puts a rule: in the place of the one that bears its id, else behind `after` (left out: last). */
export function putRule(
  template: Template,
  spec: { readonly rule: Rule; readonly after?: string },
): CommandOutcome {
  const { rule, after } = spec
  if (!ruleId.test(rule.id)) return notDone('rule_id', { id: rule.id })
  const rules = rulesOf(template)
  const at = rules.findIndex(({ id }) => id === rule.id)
  if (at >= 0) return withRules(template, rules.with(at, rule), [rule.id])
  const before = after === undefined ? -1 : rules.findIndex(({ id }) => id === after)
  return withRules(template, rules.toSpliced(before < 0 ? rules.length : before + 1, 0, rule), [rule.id])
}

/** Gives a rule another id. Nothing else in a template names a rule. */
export function renameRule(
  template: Template,
  spec: { readonly rule: string; readonly id: string },
): CommandOutcome {
  const rules = rulesOf(template)
  const at = rules.findIndex(({ id }) => id === spec.rule)
  const rule = rules[at]
  if (rule === undefined) return notDone('no_rule', { rule: spec.rule })
  if (spec.id === spec.rule) return changeTemplate(template, template, { made: [spec.id] })
  if (!ruleId.test(spec.id)) return notDone('rule_id', { id: spec.id })
  if (rules.some(({ id }) => id === spec.id)) return notDone('rule_taken', { id: spec.id })
  return withRules(template, rules.with(at, { ...rule, id: spec.id }), [spec.id])
}

/** Writes a rule out once more behind itself, under a new id; `made` names it. */
export function duplicateRule(
  template: Template,
  spec: { readonly rule: string; readonly title?: string },
): CommandOutcome {
  const rule = rulesOf(template).find(({ id }) => id === spec.rule)
  if (rule === undefined) return notDone('no_rule', { rule: spec.rule })
  const copy = { ...rule, id: freshRuleId(template, rule.id) }
  return putRule(template, {
    rule: spec.title === undefined ? copy : { ...copy, title: spec.title },
    after: rule.id,
  })
}

/** Takes rules away. */
export function removeRules(template: Template, spec: { readonly rules: readonly string[] }): CommandOutcome {
  const gone = new Set(spec.rules)
  const rules = rulesOf(template)
  const missing = spec.rules.find((rule) => !rules.some(({ id }) => id === rule))
  if (missing !== undefined) return notDone('no_rule', { rule: missing })
  return withRules(
    template,
    rules.filter(({ id }) => !gone.has(id)),
    [],
  )
}

/** Puts a rule behind another one; null: first. The order is one for people: it is not the order of running. */
export function moveRule(
  template: Template,
  spec: { readonly rule: string; readonly after: string | null },
): CommandOutcome {
  const rules = rulesOf(template)
  const rule = rules.find(({ id }) => id === spec.rule)
  if (rule === undefined) return notDone('no_rule', { rule: spec.rule })
  const others = rules.filter(({ id }) => id !== spec.rule)
  const before = spec.after === null ? -1 : others.findIndex(({ id }) => id === spec.after)
  if (spec.after !== null && before < 0) return notDone('no_rule', { rule: spec.after })
  return withRules(template, others.toSpliced(before + 1, 0, rule), [rule.id])
}

/** An id that no rule bears yet: the one that is proposed, else with a number behind it. */
export function freshRuleId(template: Template, proposed: string): string {
  const taken = new Set(rulesOf(template).map(({ id }) => id))
  const stem = proposed.replace(/_\d+$/, '')
  if (!taken.has(proposed)) return proposed
  for (let number = 2; ; number += 1) if (!taken.has(`${stem}_${number}`)) return `${stem}_${number}`
}

function rulesOf(template: Template): readonly Rule[] {
  return template.rules ?? []
}

function withRules(template: Template, rules: readonly Rule[], made: readonly string[]): CommandOutcome {
  return changeTemplate(template, { ...template, rules }, { made })
}
