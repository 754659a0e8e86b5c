import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { checkLogic, type Logic } from '@tianbao/rules'
import { limits, operators, parseJson, type Rule } from '@tianbao/template'
import { printJson } from './print-json.ts'

/** What the JSON of a rule says: its logics. All else has fields of its own. */
export function ruleJson(rule: Rule): string {
  const { when, let: named, logic } = rule
  return printJson({
    ...(when === undefined ? {} : { when }),
    ...(named === undefined ? {} : { let: named }),
    logic,
  })
}

/** JSON read as the logics of a rule, or what is wrong with it. */
export type RuleJsonReading =
  | { readonly rule: Rule; readonly findings?: never }
  | { readonly findings: readonly Pick<Finding, 'code' | 'params'>[]; readonly rule?: never }

const names = new Set(['when', 'let', 'logic'])
const nameOfLet = /^[a-z][a-z0-9_]{0,63}$/

/** Reads what was typed for a rule. The gate's limits hold while it is typed. */
export function readRuleJson(text: string, rule: Rule): RuleJsonReading {
  const parsed = parseJson(text, limits)
  if (parsed.findings !== undefined) return { findings: parsed.findings }
  const json = parsed.value
  if (!isObject(json) || !Object.hasOwn(json, 'logic')) return failed('rule.json_shape')
  const odd = Object.keys(json).find((name) => !names.has(name))
  if (odd !== undefined) return failed('rule.json_name', { name: odd })
  const { when, let: named, logic = null } = json
  if (named !== undefined && !isObject(named)) return failed('rule.json_shape')
  const badName = Object.keys(named ?? {}).find((name) => !nameOfLet.test(name))
  if (badName !== undefined) return failed('rule.let_name', { name: badName })
  const logics: readonly Logic[] = [
    ...(when === undefined ? [] : [when]),
    ...Object.values(named ?? {}),
    logic,
  ]
  const findings = logics
    .flatMap((one) => checkLogic(one, operators))
    .filter(({ severity }) => severity === 'error')
  if (findings.length > 0) return { findings }
  const { when: _, let: __, ...rest } = rule
  return {
    rule: {
      ...rest,
      ...(when === undefined ? {} : { when }),
      ...(named === undefined ? {} : { let: named }),
      logic,
    },
  }
}

function failed(code: string, params: Finding['params'] = {}): RuleJsonReading {
  return { findings: [{ code, params }] }
}

function isObject(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
