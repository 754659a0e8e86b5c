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
  const column = (said: Logic | undefined): Logic =>
    said === undefined ? null : typeof said === 'string' ? { var: said } : ofItem(said)
  return [
    typeof points === 'number' ? points : column(points),
    column(clause),
    column(score),
    applies === undefined ? true : column(applies),
  ]
}

const iterations = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none'])

/**
 * A logic over `$row` as one over the item of an iteration. An iteration within is left as it is, since its `var` means
 * another item: the gate then finds a `$row` where there is none.
 */
function ofItem(logic: Logic): Logic {
  if (Array.isArray(logic)) return logic.map((part: Logic) => ofItem(part))
  if (typeof logic !== 'object' || logic === null) return logic
  return Object.fromEntries(
    Object.entries(logic).map(([name, operand]) => {
      if (iterations.has(name)) return [name, operand]
      return [name, name === 'var' ? pathOfItem(operand) : ofItem(operand)]
    }),
  )
}

function pathOfItem(path: Logic): Logic {
  if (Array.isArray(path)) return path.map((part: Logic, at) => (at === 0 ? pathOfItem(part) : ofItem(part)))
  return typeof path === 'string' ? path.replace(/^\$row(?:\.|$)/, '') : ofItem(path)
}
