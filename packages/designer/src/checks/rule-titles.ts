import type { Finding, Param } from '@tianbao/finding'
import type { Rule } from '@tianbao/template'

/** Which words of a finding name rules. */
const naming = ['rule', 'other', 'rules']

/** Findings in which rules are called by their titles: who draws a form knows no ids. */
export function withRuleTitles(
  findings: readonly Finding[],
  rules: readonly Rule[] = [],
): readonly Finding[] {
  const titles = new Map(rules.flatMap(({ id, title }) => (title ? [[id, title] as const] : [])))
  const called = (id: string) => titles.get(id.replace(/\[[^\]]*\]$/, '')) ?? id
  const inTitles = (value: Param): Param => {
    if (typeof value === 'string') return called(value)
    return Array.isArray(value) ? [...new Set(value.map((one) => called(String(one))))] : value
  }
  return findings.map((finding) => {
    const { params } = finding
    if (!naming.some((name) => Object.hasOwn(params, name))) return finding
    const words = Object.entries(params).map(([name, value]) => [
      name,
      naming.includes(name) ? inTitles(value) : value,
    ])
    return { ...finding, params: Object.fromEntries(words) }
  })
}
