import type { RuleChain } from '../facts/rule-chain.ts'
import type { FactsByKey } from '../facts/rule-facts.ts'

/** What a rule does to a field: the first that fits. */
export type RuleMark = 'writes' | 'reads' | 'through' | 'stands'

/**
 * What a rule does to the fields of the table, by pattern: it computes them, reads them, reads what is computed from
 * them, or its finding stands there.
 */
export function ruleMarks(
  keys: readonly string[],
  facts: FactsByKey,
  chain: RuleChain,
): ReadonlyMap<string, RuleMark> {
  const marks = new Map<string, RuleMark>()
  const mark = (key: string, of: 'reads' | 'writes' | 'stands', as: RuleMark) => {
    for (const pattern of facts.get(key)?.[of] ?? []) marks.set(pattern, as)
  }
  for (const key of keys) mark(key, 'stands', 'stands')
  for (const key of keys) for (const before of chain.upstreamOf(key)) mark(before, 'reads', 'through')
  for (const key of keys) mark(key, 'reads', 'reads')
  for (const key of keys) mark(key, 'writes', 'writes')
  return marks
}
