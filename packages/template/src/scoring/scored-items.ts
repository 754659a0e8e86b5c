import type { Logic } from '@tianbao/rules'
import type { CompiledScoringItem, ScoringChoice } from './compiled-scoring.ts'
import { ofItem } from './of-item.ts'
import { byChoice } from './row-choice.ts'
import type { ScoringItem } from './scoring.ts'

/**
 * All scored rows of a form as one list of `[points, clause, score, applies, actual]`, for the operator `total`; of an item
 * that counts otherwise than the form, with how it does behind them.
 */
export function scoredItems(items: readonly ScoringItem[], compiled: readonly CompiledScoringItem[]): Logic {
  return {
    merge: items.flatMap((item, at) =>
      item.score === undefined ? [] : [itemsOf(item, entry(item, compiled[at]))],
    ),
  }
}

function itemsOf(item: ScoringItem, entry: Logic): Logic {
  if (item.each === undefined) return [entry]
  const [list = '', ...inner] = item.each.split('.*.')
  return listed({ var: list }, inner, entry)
}

function listed(list: Logic, inner: readonly string[], entry: Logic): Logic {
  const [next, ...deeper] = inner
  if (next === undefined) return { map: [list, entry] }
  const within = listed({ var: `current.${next}` }, deeper, entry)
  return { reduce: [list, { merge: [{ var: 'accumulator' }, within] }, []] }
}

function entry(
  { points, clause, score, applies, actual }: ScoringItem,
  compiled: CompiledScoringItem | undefined,
): Logic {
  const column = (said: Logic | undefined): Logic =>
    said === undefined ? null : typeof said === 'string' ? { var: said } : ofItem(said)
  return [
    typeof points === 'number' ? points : column(points),
    column(clause),
    column(score),
    applies === undefined ? true : column(applies),
    column(actual),
    ...(compiled?.choices.some(counts)
      ? [countingOf(compiled, 'notApplicable'), countingOf(compiled, 'conversion')]
      : []),
  ]
}

function counts({ said }: ScoringChoice): boolean {
  return said.notApplicable !== undefined || said.conversion !== undefined
}

function countingOf({ choices }: CompiledScoringItem, name: 'notApplicable' | 'conversion'): Logic {
  return ofItem(byChoice(choices, ({ said }) => said[name] ?? null))
}
