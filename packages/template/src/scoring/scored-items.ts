import type { Logic } from '@tianbao/rules'
import type { ScoringItem } from './scoring.ts'

/** All scored rows of a form as one list of `[points, clause, score, applies]`, for the operator `total`. */
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

function entry({ points, clause, score, applies }: ScoringItem): Logic {
  const column = (name: unknown): Logic => (typeof name === 'string' ? { var: name } : null)
  return [
    typeof points === 'number' ? points : column(points),
    column(clause),
    column(score),
    applies === undefined ? true : column(applies),
  ]
}
