/** What something in the table asks for: so many pixels over columns `from` up to, not including, `to`. */
export interface Need {
  readonly from: number
  readonly to: number
  readonly pixels: number
}

/** A column gives no more than the rest of its width to others. */
const narrowest = 0.75

/**
 * Widths of grid columns on the screen, as shares of 1: those of the paper, except that columns whose content would
 * not fit in a table so many pixels wide take what they lack from those that have room to spare.
 */
export function fitColumns(
  paper: readonly number[],
  needs: readonly Need[],
  pixels: number,
): readonly number[] {
  const total = paper.reduce((sum, width) => sum + width, 0)
  if (total <= 0) return paper.map(() => 1 / Math.max(1, paper.length))
  const widths = paper.map((width) => (width / total) * pixels)
  const least = leastWidths(widths, needs)
  const wanted = widths.map((width, column) => Math.max(width, least[column] ?? 0))
  const excess = wanted.reduce((sum, width) => sum + width, 0) - pixels
  const spare = wanted.map((width, column) => width - Math.max(least[column] ?? 0, width * narrowest))
  const room = spare.reduce((sum, width) => sum + width, 0)
  const taken = room > 0 ? Math.min(1, excess / room) : 0
  const fitted = wanted.map((width, column) => width - (spare[column] ?? 0) * taken)
  const sum = fitted.reduce((whole, width) => whole + width, 0)
  return fitted.map((width) => width / sum)
}

/** What a span lacks is shared out among its columns by their widths. Narrow needs first: they leave less choice. */
function leastWidths(widths: readonly number[], needs: readonly Need[]): number[] {
  const least = widths.map(() => 0)
  for (const need of [...needs].sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const columns = widths.map((_, column) => column).slice(need.from, need.to)
    const own = columns.reduce((sum, column) => sum + Math.max(widths[column] ?? 0, least[column] ?? 0), 0)
    const factor = own > 0 ? need.pixels / own : 0
    for (const column of columns) {
      const width = Math.max(widths[column] ?? 0, least[column] ?? 0)
      least[column] = Math.max(
        least[column] ?? 0,
        width * Math.min(1, factor),
        factor > 1 ? width * factor : 0,
      )
    }
  }
  return least
}
