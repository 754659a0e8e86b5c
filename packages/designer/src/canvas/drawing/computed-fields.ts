import type { Rule } from '@tianbao/template'

/** Finds the rule that computes a field, by the field's pattern. Made once per list of rules. */
export function computedFields(rules: readonly Rule[]): (pattern: string) => Rule | null {
  const byTarget = new Map<string, Rule>()
  for (const rule of rules) {
    if (rule.type !== 'compute' || rule.target === undefined) continue
    for (const target of targetsOf(rule)) if (!byTarget.has(target)) byTarget.set(target, rule)
  }
  return (pattern) => {
    const own = byTarget.get(pattern)
    if (own !== undefined) return own
    // A rule over the lines of a group names any of them: `funds.income.*.share`.
    const names = pattern.split('.')
    for (const position of names.keys()) {
      const found = byTarget.get(names.with(position, '*').join('.'))
      if (found !== undefined) return found
    }
    return null
  }
}

function targetsOf({ target = '', each, columns }: Rule): readonly string[] {
  const whole = each === undefined ? target : target.replace(/^\$row\./, `${each}.*.`)
  if (columns === undefined) return [whole]
  return columns.map((column) =>
    whole
      .split('.')
      .map((name) => (name === '$column' ? column : name))
      .join('.'),
  )
}
