import type { Json } from '@tianbao/edit'
import type { Rule } from '@tianbao/template'

/** A rule with a name of `let` changed, in its logics and in what it says; null where the name is taken or none. */
export function renameName(rule: Rule, from: string, to: string): Rule | null {
  const named = rule.let ?? {}
  if (!/^[a-z][a-z0-9_]{0,63}$/.test(to) || Object.hasOwn(named, to) || !Object.hasOwn(named, from))
    return null
  const hole = new RegExp(`\\{${from}(?=[:}])`, 'g')
  const text = (one: string) => one.replace(hole, `{${to}`)
  const logic = (one: Json) => inLogic(one, from, to)
  return {
    ...rule,
    let: Object.fromEntries(
      Object.entries(named).map(([name, one]) => [name === from ? to : name, logic(one)]),
    ),
    logic: logic(rule.logic),
    ...(rule.when === undefined ? {} : { when: logic(rule.when) }),
    ...(rule.message === undefined ? {} : { message: text(rule.message) }),
    ...(rule.remedy === undefined ? {} : { remedy: text(rule.remedy) }),
  }
}

function inLogic(logic: Json, from: string, to: string): Json {
  if (Array.isArray(logic)) return logic.map((one: Json) => inLogic(one, from, to))
  if (typeof logic !== 'object' || logic === null) return logic
  return Object.fromEntries(
    Object.entries(logic).map(([name, one]) => {
      const operands = name === 'var' ? inPath(one, from, to) : inLogic(one, from, to)
      return [name, operands]
    }),
  )
}

function inPath(operand: Json, from: string, to: string): Json {
  const path = (one: Json) =>
    typeof one === 'string' && (one === `$${from}` || one.startsWith(`$${from}.`))
      ? `$${to}${one.slice(from.length + 1)}`
      : one
  if (!Array.isArray(operand)) return typeof operand === 'string' ? path(operand) : inLogic(operand, from, to)
  const [first = null, ...otherwise] = operand
  return [
    typeof first === 'string' ? path(first) : inLogic(first, from, to),
    ...otherwise.map((one: Json) => inLogic(one, from, to)),
  ]
}
