import { patternOf } from '@tianbao/form'
import type { CompiledRule, CompiledTemplate } from '@tianbao/template'

/** What is checked of a cell, once per rule of the author: those that stand at it. */
export function rulesAt(template: CompiledTemplate, address: string): readonly CompiledRule[] {
  const pattern = patternOf(address)
  const found = new Map<string, CompiledRule>()
  for (const rule of template.rules) {
    if (rule.type !== 'check' || rule.title === '' || found.has(rule.rule)) continue
    if (rule.at.some((at) => isRuleAt(template, rule, at, pattern))) found.set(rule.rule, rule)
  }
  return [...found.values()]
}

/** Whether a rule's `at` names the cells of a pattern. */
export function isRuleAt(
  template: CompiledTemplate,
  { each }: CompiledRule,
  at: string,
  pattern: string,
): boolean {
  if (!at.startsWith('$row.') || each === undefined) return at === pattern
  const column = at.slice('$row.'.length)
  if (Object.hasOwn(template.lists, each)) return pattern === `${each}.*.${column}`
  // A rule over the children of a group: each child has the column.
  const [child, ...rest] = pattern.startsWith(`${each}.`) ? pattern.slice(each.length + 1).split('.') : []
  return child !== undefined && rest.join('.') === column
}
