import { add } from '@tianbao/rules'
import { countedAs, type ScoredItem, type ScoringSettings } from '@tianbao/scoring'
import type { ScoreRow, Subtotal } from './score-types.ts'

/** A row with what it brings to the total. */
interface CountedRow {
  readonly row: ScoreRow
  readonly full: number
  readonly points: number | null
}

/**
 * What the rows under every level come to, outer levels before inner ones, as they count in the total: `items` are the rows
 * as it has them. Rows that it leaves out count for nothing.
 */
export function subtotalsOf(
  rows: readonly ScoreRow[],
  items: readonly ScoredItem[],
  settings: ScoringSettings,
): readonly Subtotal[] {
  const groups = new Map<string, CountedRow[]>()
  for (const [at, row] of rows.entries()) {
    const item = items[at]
    const counted = item ? countedAs(item, settings) : null
    if (counted === null) continue
    for (let depth = 1; depth <= row.levels.length; depth += 1) {
      const key = JSON.stringify(row.levels.slice(0, depth).map(({ id }) => id))
      const known = groups.get(key)
      if (known) known.push({ row, ...counted })
      else groups.set(key, [{ row, ...counted }])
    }
  }
  return [...groups].map(([key, inside]): Subtotal => {
    const depth = (JSON.parse(key) as readonly string[]).length
    return {
      levels: inside[0]?.row.levels.slice(0, depth) ?? [],
      full: inside.reduce((sum, { full }) => add(sum, full), 0),
      points: inside.reduce((sum, { points }) => add(sum, points ?? 0), 0),
      open: inside.filter(({ points }) => points === null).length,
      rows: inside.map(({ row }) => row.address),
    }
  })
}
