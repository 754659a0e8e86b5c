import { equalJson, type Json, nodeAddress } from '@tianbao/edit'
import type { CompiledTemplate, FormulaNames, Rule, Template } from '@tianbao/template'
import { formulaNames, printFormula, ruleKinds } from '@tianbao/template'
import { type Change, type ChangeClass, changeOf } from './change.ts'

/** The words in which the rules of two templates are told: each side's formulas by its own titles. */
interface Names {
  readonly old: FormulaNames
  readonly now: FormulaNames
}

/** Changes of rules, joined by their ids, with the rule as a formula. */
export function ruleChanges(
  before: Template,
  after: Template,
  compiled: { readonly old: CompiledTemplate; readonly now: CompiledTemplate },
): readonly Change[] {
  const names = { old: formulaNames(compiled.old), now: formulaNames(compiled.now) }
  const old = new Map((before.rules ?? []).map((rule) => [rule.id, rule]))
  const now = new Map((after.rules ?? []).map((rule) => [rule.id, rule]))
  return [
    ...[...old.values()].filter(({ id }) => !now.has(id)).map((rule) => gone(rule)),
    ...[...now.values()].flatMap((rule): readonly Change[] => {
      const was = old.get(rule.id)
      return was === undefined ? [come(rule, names.now)] : changesOf(was, rule, names)
    }),
  ]
}

function gone(rule: Rule): Change {
  const kind: ChangeClass = rule.type === 'compute' ? 'transform' : 'wider'
  return changeOf(kind, 'rule_removed', at(rule), { rule: nameOf(rule), type: ruleKinds[rule.type] })
}

function come(rule: Rule, names: FormulaNames): Change {
  const kind: ChangeClass =
    rule.type === 'compute'
      ? 'transform'
      : rule.type === 'check' && rule.severity === 'hint'
        ? 'text'
        : 'narrower'
  return changeOf(kind, 'rule_added', at(rule), {
    rule: nameOf(rule),
    type: ruleKinds[rule.type],
    formula: formulaOf(rule, names),
  })
}

const rank = { hint: 0, warning: 1, error: 2 } as const

function changesOf(old: Rule, now: Rule, names: Names): readonly Change[] {
  const changes: Change[] = []
  const rule = nameOf(now)
  if (!sameMeaning(old, now)) {
    const kind = now.type === 'compute' || old.type === 'compute' ? 'transform' : 'narrower'
    const [was, formula] = [formulaOf(old, names.old), formulaOf(now, names.now)]
    // What it says may be the same, and where or when it says it another.
    const what = was === formula ? 'rule_reach' : 'rule_changed'
    changes.push(changeOf(kind, what, at(now), { rule, type: ruleKinds[now.type], was, formula }))
  }
  const [was, is] = [rank[old.severity ?? 'error'], rank[now.severity ?? 'error']]
  if (now.type === 'check' && was !== is)
    changes.push(
      changeOf(was < is ? 'narrower' : 'wider', was < is ? 'rule_stricter' : 'rule_milder', at(now), {
        rule,
      }),
    )
  if (!sameWords(old, now)) changes.push(changeOf('text', 'rule_words', at(now), { rule }))
  return changes
}

/** What a rule does; not what it says of it. */
const meaning = [
  'type',
  'each',
  'columns',
  'when',
  'let',
  'logic',
  'target',
  'mode',
  'tolerance',
  'at',
  'waits',
  'gather',
] as const
const words = ['title', 'message', 'remedy', 'basis'] as const

function sameMeaning(one: Rule, other: Rule): boolean {
  return meaning.every((key) => equalJson(one[key] as Json | undefined, other[key] as Json | undefined))
}

function sameWords(one: Rule, other: Rule): boolean {
  return words.every((key) => one[key] === other[key])
}

function formulaOf(rule: Rule, names: FormulaNames): string {
  return printFormula(rule.logic, names, { each: rule.each ?? null })
}

function nameOf({ id, title }: Rule): string {
  return title ?? id
}

function at({ id }: Rule): string {
  return nodeAddress('rules', id)
}
