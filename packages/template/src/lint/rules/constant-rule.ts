import { propertyAddress } from '@tianbao/edit'
import { compileProgram, type Logic } from '@tianbao/rules'
import { operators } from '../../operators.ts'
import type { LintRule } from '../lint-rule.ts'

/**
 * A condition that reads nothing, so that it is always true or always false: a check that never or always fails, a
 * rule that never runs. That a cell is always required, hidden or locked may be said with a constant, and `when` alone.
 */
export const constantRule: LintRule = {
  id: 'constant_rule',
  severity: 'warning',
  find: ({ rules, ruleAt }) =>
    rules.flatMap((rule) => {
      const parts = [
        ...(rule.type === 'check' || rule.type === 'compute' ? (['logic'] as const) : []),
        ...(rule.when === undefined ? [] : (['when'] as const)),
      ]
      return parts
        .filter((part) => isConstant(rule[part] ?? null, rule.let ?? {}))
        .map((part) => ({ at: [propertyAddress(ruleAt(rule.id), part)], params: { rule: rule.id } }))
    }),
}

/** Whether a logic, with the names that it may use, reads nothing at all of the form, the row or the year. */
function isConstant(logic: Logic, named: Readonly<Record<string, Logic>>): boolean {
  const rule = { key: 'rule', each: 'rows.*.parts', let: usedBy(logic, named), logic }
  const program = compileProgram([rule], { operators, lists: ['rows', 'rows.*.parts'], groups: {} })
  const isCounting = JSON.stringify([logic, rule.let]).includes('"$index')
  return !isCounting && program.problems.length === 0 && program.reads('rule').length === 0
}

/** The names that a logic uses, itself or through other names. */
function usedBy(logic: Logic, named: Readonly<Record<string, Logic>>): Readonly<Record<string, Logic>> {
  const used = new Set<string>()
  const texts = [JSON.stringify(logic)]
  for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
    const seen = text
    const fresh = Object.keys(named).filter((name) => !used.has(name) && seen.includes(`"$${name}`))
    for (const name of fresh) {
      used.add(name)
      texts.push(JSON.stringify(named[name]))
    }
  }
  return Object.fromEntries(Object.entries(named).filter(([name]) => used.has(name)))
}
