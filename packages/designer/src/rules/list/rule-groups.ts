import type { CompiledTemplate, Rule } from '@tianbao/template'

/** The parts of the list of rules. */
export type RuleGroup = 'compute' | 'check' | 'form'

export const ruleGroups: readonly RuleGroup[] = ['compute', 'check', 'form']

export function groupOf({ type }: Rule): RuleGroup {
  return type === 'compute' || type === 'check' ? type : 'form'
}

/** What a rule is called: its title, else its id. */
export function ruleTitle({ title, id }: Rule): string {
  return title === undefined || title === '' ? id : title
}

/** Rules by group, those that a search finds: by title, id, message or the titles of fields, in Chinese or pinyin. */
export function groupedRules(
  rules: readonly Rule[],
  search: string,
  fieldsOf: (rule: Rule) => readonly string[],
  isPinyinOf: (text: string, typed: string) => boolean,
): ReadonlyMap<RuleGroup, readonly Rule[]> {
  const wanted = search.trim()
  const isMeant = (text: string) =>
    text.toLowerCase().includes(wanted.toLowerCase()) || isPinyinOf(text, wanted)
  const isFound = (rule: Rule) =>
    [ruleTitle(rule), rule.id, rule.message ?? '', rule.basis ?? ''].some(isMeant) ||
    fieldsOf(rule).some(isMeant)
  const found = wanted === '' ? rules : rules.filter(isFound)
  return new Map(ruleGroups.map((group) => [group, found.filter((rule) => groupOf(rule) === group)]))
}

/** The titles of fields by pattern, for the search. */
export function titlesOf(patterns: readonly string[], { titles }: CompiledTemplate): readonly string[] {
  return patterns.map((pattern) => titles[pattern] ?? '').filter((title) => title !== '')
}
