/** A line that came or went: its number in the text after, or before. */
export interface LineChange {
  readonly kind: 'added' | 'removed'
  readonly line: number
  readonly text: string
}

/** Lines beyond what both ends share that are compared one with another; more are told as a whole. */
const most = 2_000

/**
 * What has changed from one text to another, line by line: the shortest way, found in the middle that the two do not
 * share at their ends. A middle of more lines than `most` is told as all gone and all come, so that the time is bounded.
 */
export function lineDiff(before: string, after: string): readonly LineChange[] {
  const old = before.split('\n')
  const now = after.split('\n')
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start += 1
  let end = 0
  while (
    end < old.length - start &&
    end < now.length - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end += 1
  const gone = old.slice(start, old.length - end)
  const come = now.slice(start, now.length - end)
  const kept = gone.length * come.length > most * most ? [] : commonLines(gone, come)
  const keptOld = new Set(kept.map(([index]) => index))
  const keptNow = new Set(kept.map(([, index]) => index))
  const removed = gone.flatMap((text, index): LineChange[] =>
    keptOld.has(index) ? [] : [{ kind: 'removed', line: start + index + 1, text }],
  )
  const added = come.flatMap((text, index): LineChange[] =>
    keptNow.has(index) ? [] : [{ kind: 'added', line: start + index + 1, text }],
  )
  return [...removed, ...added].toSorted((a, b) => a.line - b.line || (a.kind === 'removed' ? -1 : 1))
}

/** Pairs of indices of the longest common lines, by the table of their lengths. */
function commonLines(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0)
  const pairs: [number, number][] = []
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push([i, j])
      i += 1
      j += 1
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1
    else j += 1
  }
  return pairs
}
