import { add } from '@tianbao/rules'
import type { ScoreRow, Subtotal } from './score-types.ts'

/** What the rows under every level come to, outer levels before inner ones; rows that do not apply count for nothing. */
export function subtotalsOf(rows: readonly ScoreRow[]): readonly Subtotal[] {
  const groups = new Map<string, ScoreRow[]>()
  for (const row of rows) {
    if (row.full === null || row.state === 'left_out') continue
    for (let depth = 1; depth <= row.levels.length; depth += 1) {
      const key = JSON.stringify(row.levels.slice(0, depth).map(({ id }) => id))
      const known = groups.get(key)
      if (known) known.push(row)
      else groups.set(key, [row])
    }
  }
  return [...groups].map(([key, inside]): Subtotal => {
    const depth = (JSON.parse(key) as readonly string[]).length
    return {
      levels: inside[0]?.levels.slice(0, depth) ?? [],
      full: inside.reduce((sum, { full }) => add(sum, full ?? 0), 0),
      points: inside.reduce((sum, { points }) => add(sum, points ?? 0), 0),
      open: inside.filter(({ points }) => points === null).length,
      rows: inside.map(({ address }) => address),
    }
  })
}
