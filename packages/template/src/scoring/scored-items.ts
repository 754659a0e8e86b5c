import type { Logic } from '@tianbao/rules'
import { ofItem } from './of-item.ts'
import type { ScoringItem } from './scoring.ts'

/** All scored rows of a form as one list of `[points, clause, score, applies, actual]`, for the operator `total`. */
export function scoredItems(items: readonly ScoringItem[]): Logic {
  return { merge: items.filter(({ score }) => score !== undefined).map(itemsOf) }
}

function itemsOf(item: ScoringItem): Logic {
  if (item.each === undefined) return [entry(item)]
  const [list = '', ...inner] = item.each.split('.*.')
  return listed({ var: list }, inner, item)
}

function listed(list: Logic, inner: readonly string[], item: ScoringItem): Logic {
  const [next, ...deeper] = inner
  if (next === undefined) return { map: [list, entry(item)] }
  const within = listed({ var: `current.${next}` }, deeper, item)
  return { reduce: [list, { merge: [{ var: 'accumulator' }, within] }, []] }
}

function entry({ points, clause, score, applies, actual }: ScoringItem): Logic {
  const column = (said: Logic | undefined): Logic =>
    said === undefined ? null : typeof said === 'string' ? { var: said } : ofItem(said)
  return [
    typeof points === 'number' ? points : column(points),
    column(clause),
    column(score),
    applies === undefined ? true : column(applies),
    column(actual),
  ]
}
