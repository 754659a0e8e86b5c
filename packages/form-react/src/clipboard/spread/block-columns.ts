import type { RawTable } from '@tianbao/sheet'
import type { BandNames } from './band-names.ts'
import { headKey, wordKey } from './word-key.ts'

/** More columns than these are no table of a form. */
const mostColumns = 64

/**
 * Over which grid column each column of a block lies, judged by the words that both have: its heads, levels and names.
 * Of what the words leave open, columns follow those beside them. Undefined where a column lies over none; null where
 * no word of a row is known, so that nothing can be said.
 */
export function columnsByWords(
  { heads, words, levels, nameColumn }: BandNames,
  table: RawTable,
  edges: readonly number[],
): readonly (number | undefined)[] | null {
  if (table.columns > mostColumns) return null
  const votes = new Map<string, number>()
  let known = 0
  for (const { column, text } of table.cells) {
    const found = words.get(wordKey(text))
    if (found) known += 1
    for (const over of new Set([...(found ?? []), ...(heads.get(headKey(text)) ?? [])]))
      votes.set(`${column} ${over}`, (votes.get(`${column} ${over}`) ?? 0) + 1)
  }
  if (known === 0) return null
  const fixed = inOrder(table.columns, edges, (column, over) => votes.get(`${column} ${over}`) ?? 0)
  const said = [...fixed.values()]
  if (!said.some((over) => over === nameColumn || levels.includes(over))) return null
  return besideThose(fixed, table.columns, edges)
}

/** The assignment in order, left to right on both sides, that has the most votes. */
function inOrder(
  columns: number,
  edges: readonly number[],
  votes: (column: number, over: number) => number,
): ReadonlyMap<number, number> {
  const width = edges.length + 1
  const best = new Float64Array((columns + 1) * width)
  const gain = (column: number, index: number) => votes(column, edges[index] ?? -1)
  for (let column = 1; column <= columns; column += 1) {
    for (let index = 1; index < width; index += 1) {
      const own = gain(column - 1, index - 1)
      const pair = own > 0 ? (best[(column - 1) * width + index - 1] ?? 0) + own : 0
      best[column * width + index] = Math.max(
        pair,
        best[(column - 1) * width + index] ?? 0,
        best[column * width + index - 1] ?? 0,
      )
    }
  }
  const found = new Map<number, number>()
  for (let column = columns, index = width - 1; column > 0 && index > 0; ) {
    const value = best[column * width + index] ?? 0
    if (value === best[(column - 1) * width + index]) column -= 1
    else if (value === best[column * width + index - 1]) index -= 1
    else {
      const over = edges[index - 1]
      if (over !== undefined) found.set(column - 1, over)
      column -= 1
      index -= 1
    }
  }
  return found
}

/** Columns without votes lie one by one right of the last one with some, or left of the first. */
function besideThose(
  fixed: ReadonlyMap<number, number>,
  columns: number,
  edges: readonly number[],
): readonly (number | undefined)[] {
  const taken = new Set(fixed.values())
  const result: (number | undefined)[] = Array.from({ length: columns }, (_, column) => fixed.get(column))
  for (let column = 1; column < columns; column += 1) {
    const left = result[column - 1]
    if (result[column] !== undefined || left === undefined) continue
    const next = edges[edges.indexOf(left) + 1]
    if (next !== undefined && !taken.has(next)) result[column] = next
  }
  for (let column = columns - 2; column >= 0; column -= 1) {
    const right = result[column + 1]
    if (result[column] !== undefined || right === undefined) continue
    const before = edges[edges.indexOf(right) - 1]
    if (before !== undefined && !result.includes(before)) result[column] = before
  }
  return result
}
