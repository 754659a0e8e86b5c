import { fieldUses } from '../commands/uses.ts'
import type { CompiledTemplate } from '../compiled.ts'
import { formulaNames } from '../formula/formula-names.ts'
import { ruleKinds } from '../rule-kinds.ts'
import { type Clause, clauseText, sayRule } from '../sentence/say-rule.ts'
import type { Template } from '../template.ts'
import { titleInFull } from '../title-in-full.ts'
import { foldPlaces } from './fold-places.ts'
import { formParts, wholeForm } from './form-parts.ts'

/** A rule as the manual tells it; what it reads and writes by titles, the part of the form that it stands in left out. */
export interface ToldRule {
  readonly id: string
  readonly title: string
  /** 计算, 错误, 警告, 提示, 必填, 显示, 锁定, 选项: what it does, and how heavy it is. */
  readonly kind: string
  readonly claim: string
  /** What its names stand for: 其中 … 是 …. */
  readonly names: readonly string[]
  /** What is said where it does not hold; null where it says nothing. */
  readonly otherwise: string | null
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly basis: string | null
}

/** A part of the form, and the rules that stand in it, in the order of the template. */
export interface ManualSection {
  readonly title: string
  readonly rules: readonly ToldRule[]
}

const severities = { error: '错误', warning: '警告', hint: '提示' } as const

/**
 * 规则说明书: every rule of a template as people read it, by the part of the form that it stands in, from the top down.
 * `compiled` is what the template compiles to.
 */
export function ruleManual(template: Template, compiled: CompiledTemplate): readonly ManualSection[] {
  const names = formulaNames(compiled)
  const uses = fieldUses(template)
  const parts = formParts(template.sheet)
  const sections = new Map<string, ToldRule[]>(parts.titles.map((title) => [title, []]))
  for (const rule of template.rules ?? []) {
    const places = uses.by(rule.id)
    const of = (how: string) => places.filter((one) => one.how === how).map(({ pattern }) => pattern)
    const [reads, writes, stands] = [of('reads'), of('writes'), of('stands')]
    const clauses = sayRule(rule, compiled, names)
    const section = parts.partOf([...writes, ...stands, ...reads]) ?? wholeForm
    const told = (patterns: readonly string[]) => foldPlaces(titlesOf(patterns, section, compiled))
    const entry: ToldRule = {
      id: rule.id,
      title: rule.title ?? '',
      kind: rule.type === 'check' ? severities[rule.severity ?? 'error'] : ruleKinds[rule.type],
      claim: textOf(clauses, 'claim')[0] ?? '',
      names: textOf(clauses, 'name'),
      otherwise: rule.message === undefined ? null : withoutHoles(textOf(clauses, 'otherwise')[0] ?? ''),
      reads: told(reads),
      writes: told(writes),
      basis: rule.basis ?? null,
    }
    sections.set(section, [...(sections.get(section) ?? []), entry])
  }
  return [...sections].flatMap(([title, rules]) => (rules.length === 0 ? [] : { title, rules }))
}

/** What no field holds. */
const variables: Readonly<Record<string, string>> = { $year: '本表的年度', $today: '当天的日期' }

/** Places by the titles that lead to them; inside of a part of the form its title goes without saying. */
function titlesOf(
  patterns: readonly string[],
  section: string,
  compiled: CompiledTemplate,
): readonly (readonly string[])[] {
  return patterns.map((pattern) => {
    const known = variables[pattern]
    if (known !== undefined) return [known]
    const titles = titleInFull(pattern, compiled).split('\u3000')
    return titles.length > 1 && titles[0] === section ? titles.slice(1) : titles
  })
}

function textOf(clauses: readonly Clause[], of: Clause['of']): readonly string[] {
  return clauses.filter((clause) => clause.of === of).map(clauseText)
}

/** A message tells figures that only a filled form has. */
function withoutHoles(text: string): string {
  return text.replace(/\{[^{}]*\}/g, '…')
}
