import { type CompiledTemplate, type FieldUse, fieldUses, type Rule, type Template } from '@tianbao/template'
import { type RuleWorld, rowRules, ruleWorld } from './rule-world.ts'

/** Which fields a rule uses in one of its columns, by pattern: `funds.income.total.current`, `annual.*.target`. */
export interface RuleFacts {
  /** The author's id. */
  readonly rule: string
  /** Of a rule over columns, which one. */
  readonly column: string | null
  readonly reads: readonly string[]
  readonly writes: readonly string[]
  readonly stands: readonly string[]
}

/** What all rules use, by the key that they run under: `balance`, `income_total[current]`. */
export type FactsByKey = ReadonlyMap<string, RuleFacts>

const known = new WeakMap<RuleWorld, WeakMap<Rule, FactsByKey>>()

/**
 * What every rule of a template uses. Rules that were asked about before are not read again: one gesture changes one of
 * hundreds.
 */
export function ruleFacts(template: Template): FactsByKey {
  const world = ruleWorld(template)
  const rules = template.rules ?? []
  if (world === null) return new Map()
  const facts = known.get(world) ?? new WeakMap<Rule, FactsByKey>()
  known.set(world, facts)
  const fresh = rules.filter((rule) => !facts.has(rule))
  if (fresh.length > 0) {
    // By position: ids of a draft may be there twice. One rule for each column: each reads cells of its own.
    const runs = fresh.flatMap((rule, at) =>
      columnsOf(rule).map((column) => ({
        rule,
        column,
        alone: { ...rule, id: `fresh-${at}-${column}`, ...(column === null ? {} : { columns: [column] }) },
      })),
    )
    const uses = fieldUses({ ...template, rules: [...runs.map(({ alone }) => alone), ...rowRules(template)] })
    for (const rule of fresh)
      facts.set(
        rule,
        new Map(
          runs
            .filter((run) => run.rule === rule)
            .map(({ column, alone }) => [
              keyOf(rule, column),
              { rule: rule.id, column, ...factsOf(uses.by(alone.id), world) },
            ]),
        ),
      )
  }
  return new Map(rules.flatMap((rule) => [...(facts.get(rule) ?? [])]))
}

/** The columns of a rule, or null once for a rule without. */
export function columnsOf({ columns }: Rule): readonly (string | null)[] {
  return columns === undefined || columns.length === 0 ? [null] : [...new Set(columns)]
}

/** The key under which a rule runs for a column. */
export function keyOf({ id }: Pick<Rule, 'id'>, column: string | null): string {
  return column === null ? id : `${id}[${column}]`
}

function factsOf(
  uses: readonly { readonly pattern: string; readonly how: FieldUse['how'] }[],
  { compiled: { groups } }: RuleWorld,
): Pick<RuleFacts, 'reads' | 'writes' | 'stands'> {
  const of = (how: FieldUse['how']) => [
    ...new Set(uses.filter((use) => use.how === how).flatMap(({ pattern }) => childrenOf(pattern, groups))),
  ]
  return { reads: of('reads'), writes: of('writes'), stands: of('stands') }
}

/** The rows of a group are its children by name: `funds.income.*.current` is as many fields. */
function childrenOf(pattern: string, groups: CompiledTemplate['groups']): readonly string[] {
  const names = pattern.split('.')
  const groupAt = (at: number) => names.slice(0, at).join('.')
  const at = names.findIndex((name, i) => name === '*' && Object.hasOwn(groups, groupAt(i)))
  if (at < 0) return [pattern]
  return (groups[groupAt(at)] ?? []).flatMap((child) => childrenOf(names.with(at, child).join('.'), groups))
}
