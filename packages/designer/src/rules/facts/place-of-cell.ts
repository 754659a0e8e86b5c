import type { Logic } from '@tianbao/rules'
import type { CompiledTemplate, Rule } from '@tianbao/template'
import { ruleScope } from '@tianbao/template'

/**
 * What a cell of the table is to a rule: `$row.target` where it lies in the rows that the rule runs for, `….$column` in
 * one of its columns, all values of a column where it lies in another list.
 */
export function logicOfCell(
  pattern: string,
  rule: Pick<Rule, 'each' | 'columns'>,
  compiled: CompiledTemplate,
): Logic {
  const { each } = ruleScope(rule)
  const names = pattern.split('.')
  const last = names.at(-1) ?? ''
  const named = rule.columns?.includes(last) === true ? names.with(-1, '$column') : names
  if (each !== null && isRowOf(names, each, compiled))
    return { var: ['$row', ...named.slice(each.split('.').length + 1)].join('.') }
  const star = names.lastIndexOf('*')
  if (star < 0) return { var: named.join('.') }
  return { map: [{ var: names.slice(0, star).join('.') }, { var: named.slice(star + 1).join('.') }] }
}

function isRowOf(names: readonly string[], each: string, { groups }: CompiledTemplate): boolean {
  const prefix = each.split('.')
  if (names.length <= prefix.length + 1 || !prefix.every((name, at) => name === names[at])) return false
  const row = names[prefix.length] ?? ''
  return row === '*' || groups[each]?.includes(row) === true
}
