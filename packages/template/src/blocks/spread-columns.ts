import { insertColumn, resizeColumn, type Sheet } from '@tianbao/sheet'

/** A sheet with room for columns of given shares, and the grid columns where they begin. */
export interface Spread {
  readonly sheet: Sheet
  readonly columns: readonly string[]
}

/**
 * Finds places for columns of given shares among the grid columns of a sheet, each where a grid column begins, as near
 * to its share as may be. Where there are too few grid columns, the widest are split, over which all other bands grow.
 */
export function spreadColumns(sheet: Sheet, shares: readonly number[]): Spread {
  let now = sheet
  while (now.columns.length < shares.length) {
    const next = splitWidest(now)
    if (next === now) break
    now = next
  }
  const starts = startsOf(now.columns.map(({ width }) => width))
  const wanted = startsOf(shares)
  const columns: string[] = []
  let from = 0
  for (const [at, share] of wanted.entries()) {
    const last = starts.length - (wanted.length - at)
    let best = Math.min(from, starts.length - 1)
    for (let each = from; each <= last; each += 1)
      if (Math.abs((starts[each] ?? 1) - share) < Math.abs((starts[best] ?? 1) - share)) best = each
    if (at === 0) best = 0
    columns.push(now.columns[best]?.id ?? '')
    from = best + 1
  }
  return { sheet: now, columns }
}

function splitWidest(sheet: Sheet): Sheet {
  const widest = sheet.columns.reduce((a, b) => (b.width > a.width ? b : a), { id: '', width: 0 })
  const half = Math.round(widest.width * 5) / 10
  const narrowed = resizeColumn(sheet, { column: widest.id, width: half })
  if ('refused' in narrowed) return sheet
  const split = insertColumn(narrowed.sheet, {
    after: widest.id,
    width: Math.round((widest.width - half) * 10) / 10,
  })
  return 'refused' in split ? sheet : split.sheet
}

/** Where each of some widths begins, as a share of their sum. */
function startsOf(widths: readonly number[]): readonly number[] {
  const sum = widths.reduce((all, width) => all + width, 0)
  let start = 0
  return widths.map((width) => {
    const own = sum === 0 ? 0 : start / sum
    start += width
    return own
  })
}
