import { nodeAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { isWithinDepth } from '../json-depth.ts'
import { limits } from '../limits.ts'
import { measureSchema } from '../schema/measure.ts'
import { gradeRuleId, scoreRuleId, shareRuleId, totalRuleId } from '../scoring/rule-ids.ts'
import type { ScoringItem } from '../scoring/scoring.ts'
import type { Rule, Template } from '../template.ts'

/** What stands in the way of compiling: depth, size, `$ref`s, the number of rules and two rules of one id. */
export function compilable(template: Template): readonly Finding[] {
  if (!isWithinDepth(template, limits.depth)) return [refusal('gate.depth', '', { most: limits.depth })]
  const rules = template.rules ?? []
  return [
    ...measureSchema(template.schema, 'schema').findings,
    ...tooMany(rules),
    ...repeated(rules, template.scoring?.items ?? []),
  ]
}

function tooMany(rules: readonly Rule[]): readonly Finding[] {
  const wide = rules
    .filter((rule) => (rule.columns?.length ?? 0) > limits.ruleColumns)
    .map((rule) => refusal('gate.rule_columns', nodeAddress('rules', rule.id), { most: limits.ruleColumns }))
  const count = rules.reduce((total, rule) => total + (rule.columns?.length ?? 1), 0)
  const many = count > limits.rules ? [refusal('gate.rules', 'rules', { count, most: limits.rules })] : []
  return [...wide, ...many]
}

/** Two rules of one name, those that scoring makes among them. */
function repeated(rules: readonly Rule[], items: readonly ScoringItem[]): readonly Finding[] {
  const seen = new Set<string>()
  const keys = rules.flatMap((rule) =>
    rule.columns ? [rule.id, ...rule.columns.map((column) => `${rule.id}[${column}]`)] : [rule.id],
  )
  const made = items.flatMap((item) => [
    ...(item.score === undefined ? [] : [scoreRuleId(item)]),
    ...(item.pools === undefined ? [] : [shareRuleId(item)]),
  ])
  return [...(made.length > 0 ? [totalRuleId, gradeRuleId] : []), ...made, ...keys]
    .filter((key) => seen.size === seen.add(key).size)
    .map((key) =>
      refusal('gate.rule_repeated', nodeAddress('rules', key.split('[')[0] ?? key), { rule: key }),
    )
}

function refusal(code: string, address: string, params: Finding['params']): Finding {
  return { code, severity: 'error', addresses: [address], params }
}
