import { patternOf } from '../compile/pattern.ts'
import type { CompiledRule, CompiledTemplate } from '../compiled.ts'

/** The patterns that an `at` or `target` of a rule stands for: of a rule over a group, one for each of its children. */
export function rulePlaces(
  compiled: CompiledTemplate,
  rule: Pick<CompiledRule, 'each'>,
  place: string,
): readonly string[] {
  const { each } = rule
  const children = each === undefined ? undefined : compiled.groups[each]
  if (!children || !/^\$row(\.|$)/.test(place)) return [patternOf(place, each)]
  return children.map((child) => patternOf(place, `${each}.${child}`, false))
}

/** The patterns of the cells that a compute rule writes. */
export function targetPlaces(compiled: CompiledTemplate, rule: CompiledRule): readonly string[] {
  return rule.type === 'compute' && rule.target !== undefined ? rulePlaces(compiled, rule, rule.target) : []
}
