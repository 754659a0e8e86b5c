import type { Logic } from '@tianbao/rules'

const iterations = new Set(['map', 'filter', 'reduce', 'all', 'some', 'none'])

/**
 * A logic over `$row` as one over the item of an iteration. An iteration within is left as it is, since its `var` means
 * another item: the gate then finds a `$row` where there is none.
 */
export function ofItem(logic: Logic): Logic {
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
