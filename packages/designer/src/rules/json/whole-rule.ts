import { limits, parseJson, type Rule, readTemplate } from '@tianbao/template'
import { printJson } from './print-json.ts'
import { type RuleJsonReading, readRuleJson } from './rule-json.ts'

/** All that a rule says but its id, which has a field of its own and is what other things know it by. */
export function wholeRuleJson({ id: _, ...rest }: Rule): string {
  return printJson(JSON.parse(JSON.stringify(rest)))
}

/** The least that bears a rule: its shape is judged as that of a template's rules is. */
const bearer = {
  format: 1,
  form: 'rule',
  region: '000000',
  year: 2000,
  title: '规则',
  currency: { unit: '元', decimals: 2 },
  schema: { type: 'object', properties: {} },
}

/** Reads what was typed as a whole rule, under the id that it bears. */
export function readWholeRule(text: string, rule: Rule): RuleJsonReading {
  const parsed = parseJson(text, limits)
  if (parsed.findings !== undefined) return { findings: parsed.findings }
  const { value } = parsed
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { findings: [{ code: 'rule.json_whole_shape', params: {} }] }
  const read = readTemplate(JSON.stringify({ ...bearer, rules: [{ ...value, id: rule.id }] }))
  if (read.findings !== undefined)
    return { findings: read.findings.map(({ code, params }) => ({ code, params })) }
  const [next] = read.template.rules ?? []
  if (next === undefined) return { findings: [{ code: 'rule.json_whole_shape', params: {} }] }
  const { when, let: named, logic } = next
  const logics = JSON.stringify({
    ...(when === undefined ? {} : { when }),
    ...(named === undefined ? {} : { let: named }),
    logic,
  })
  const outcome = readRuleJson(logics, next)
  return outcome.rule === undefined ? outcome : { rule: next }
}
