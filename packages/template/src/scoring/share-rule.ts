import type { Json } from '@tianbao/edit'
import type { Logic } from '@tianbao/rules'
import type { Rule } from '../template.ts'
import type { CompiledScoringItem } from './compiled-scoring.ts'
import { ofItem } from './of-item.ts'
import { shareRuleId } from './rule-ids.ts'
import type { ScoringItem } from './scoring.ts'

/**
 * The compute rule that fills the column of points from the pools of an item; null where it has none, or where they can
 * not be shared (the gate says why). All rows are listed once; a row looks its own share up.
 */
export function shareRule(
  item: ScoringItem,
  { each, pools, shareDecimals }: CompiledScoringItem,
): Rule | null {
  if (pools.length === 0 || each === null || each.includes('*') || typeof item.points !== 'string')
    return null
  const shared = pools.map(({ nodes, points }) => [nodes, points]) as unknown as Json
  return {
    id: shareRuleId(item),
    type: 'compute',
    title: '分值',
    each,
    let: { sharing: { map: [{ var: each }, entryOf(item)] } },
    logic: { share: [{ var: '$sharing' }, { var: '$row.id' }, shared, shareDecimals] },
    target: `$row.${item.points}`,
    mode: 'suggested',
    severity: 'error',
    message: '分值填 {typed}，按这一组的总分来分是 {computed}，相差 {diff}',
    remedy: '删去填的分值，用分得的 {computed}',
  }
}

/** `[id, under, applies, weights by pool]` of a row. */
function entryOf({ applies, pools = [] }: ScoringItem): Logic {
  const isApplied: Logic =
    applies === undefined ? true : typeof applies === 'string' ? { var: applies } : ofItem(applies)
  return [
    { var: 'id' },
    { var: 'under' },
    isApplied,
    pools.map(({ weight }): Logic => (weight === undefined ? 1 : { var: weight })),
  ]
}
