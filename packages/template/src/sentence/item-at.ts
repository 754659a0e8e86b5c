import type { Json } from '@tianbao/edit'
import { iterations } from '../formula/formula-words.ts'
import { itemOf } from '../formula/print-formula.ts'
import type { Rule } from '../template.ts'
import { logicAt } from './logic-at.ts'
import { ruleScope } from './say-rule.ts'
import type { LogicPlace } from './sentence.ts'

/**
 * The pattern of the items that paths at a place of a rule begin at: `annual.*` within `{"map": [{"var": "annual"}, …]}`;
 * empty where it is not known; undefined outside of iterations.
 */
export function itemAt(rule: Rule, at: LogicPlace): string | undefined {
  const { each } = ruleScope(rule)
  let item: string | undefined
  for (const [i, step] of at.entries()) {
    if (at[i + 1] !== 1 || typeof step !== 'string' || !iterations.has(step)) continue
    const list = logicAt(rule as unknown as Json, [...at.slice(0, i + 1), 0])
    item = itemOf(list ?? null, { each, item })
  }
  return item
}
