import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import { compileTemplate } from '../compile/compile-template.ts'
import { iterations } from '../formula/formula-words.ts'
import { baseOf, itemOf, type Seen } from '../formula/print-formula.ts'
import { isObject } from '../json-values.ts'
import { ruleScope } from '../sentence/say-rule.ts'
import type { Rule, Template } from '../template.ts'
import { type CommandOutcome, changeTemplate, notDone } from './outcome.ts'
import { usesOfField } from './uses.ts'

/**
 * Lets the rules that use a field use another one of the same rows instead. Rules that reach it otherwise than by its
 * name (`$column`, a whole row) stay as they are: `left` names them.
 */
export function replaceField(
  template: Template,
  spec: { readonly field: string; readonly by: string },
): CommandOutcome & { readonly left?: readonly string[] } {
  const { compiled } = compileTemplate(template)
  if (compiled === undefined || !Object.hasOwn(compiled.fields, spec.by))
    return notDone('no_field', { field: spec.by })
  const users = new Set(usesOfField(template, spec.field).map(({ rule }) => rule))
  const rules = (template.rules ?? []).map((rule) => (users.has(rule.id) ? inRule(rule, spec) : rule))
  const after = { ...template, rules }
  const left = [...new Set(usesOfField(after, spec.field).map(({ rule }) => rule))]
  const made = [...users].filter((rule) => !left.includes(rule))
  return { ...changeTemplate(template, after, { made }), left }
}

interface Swap {
  readonly field: string
  readonly by: string
}

function inRule(rule: Rule, swap: Swap): Rule {
  const seen: Seen = { each: ruleScope(rule).each, item: undefined }
  const logic = (one: Logic) => inLogic(one, seen, swap)
  const path = (one: string) => swapped(one, seen, swap)
  return {
    ...rule,
    logic: logic(rule.logic),
    ...(rule.when === undefined ? {} : { when: logic(rule.when) }),
    ...(rule.let === undefined
      ? {}
      : { let: Object.fromEntries(Object.entries(rule.let).map(([name, one]) => [name, logic(one)])) }),
    ...(rule.target === undefined ? {} : { target: path(rule.target) }),
    ...(rule.at === undefined ? {} : { at: [...new Set(rule.at.map(path))] }),
  }
}

function inLogic(logic: Logic, seen: Seen, swap: Swap): Logic {
  if (Array.isArray(logic)) return logic.map((one: Json) => inLogic(one, seen, swap))
  if (!isObject(logic)) return logic
  const [entry, ...more] = Object.entries(logic)
  if (entry === undefined || more.length > 0) return logic
  const [id, operand] = entry
  if (id === 'var') {
    const [path, ...otherwise] = Array.isArray(operand) ? operand : [operand]
    if (typeof path !== 'string') return logic
    const next = swapped(path, seen, swap)
    return { var: Array.isArray(operand) ? [next, ...otherwise] : next }
  }
  if (!Array.isArray(operand)) return { [id]: inLogic(operand, seen, swap) }
  const inner = iterations.has(id) ? { ...seen, item: itemOf(operand[0] ?? null, seen) } : seen
  return { [id]: operand.map((one: Json, at) => inLogic(one, at === 1 ? inner : seen, swap)) }
}

/** A path to the one field as a path to the other, where both lie below what the path begins at. */
function swapped(path: string, seen: Seen, { field, by }: Swap): string {
  const from = baseOf(path, seen)
  if (from === null) return path
  const { within, rest } = from
  const prefix = within === '' ? '' : `${within}.`
  if (`${prefix}${rest}` !== field || !by.startsWith(prefix)) return path
  const head = path.slice(0, path.length - rest.length)
  // Outside of the rows of a list a path may begin anywhere.
  return head + by.slice(prefix.length)
}
