/**
 * Positions of a longest strictly rising subsequence: those that can stay where they are when a list is put into
 * another order, so that the fewest have to move. O(n log n), by patience sorting.
 */
export function longestRising(values: readonly number[]): ReadonlySet<number> {
  // tails[k]: the position that ends the best rising run of length k + 1; before[i]: what precedes i in its run.
  const tails: number[] = []
  const before: number[] = []
  const valueAt = (position: number | undefined) => (position === undefined ? -1 : (values[position] ?? -1))
  values.forEach((value, position) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (valueAt(tails[middle]) < value) low = middle + 1
      else high = middle
    }
    before[position] = tails[low - 1] ?? -1
    tails[low] = position
  })
  const kept = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at)
  return kept
}
