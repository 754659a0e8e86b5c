/** A cell as far as its words ask for room: where it stands, and how many characters a Chinese line of it has. */
export interface FittedCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly words: string
  readonly isHead: boolean
}

/** A character of 12 pixels, and what stands beside the words: padding, and room for a mark. */
const character = 12
const beside = 8
const leastWidth = 26

/**
 * Widths of columns, in pixels, for a table that is narrower than its paper: labels keep lines of some characters, and
 * what stands under wide heads gives the room. The sum is `total`. Linear in cells.
 */
export function fitColumns(
  widths: readonly number[],
  cells: readonly FittedCell[],
  total: number,
): readonly number[] {
  const paper = widths.reduce((sum, width) => sum + width, 0)
  const fitted = widths.map((width) => (total * width) / paper)
  const least = widths.map(() => leastWidth)
  for (const cell of cells.toSorted((a, b) => a.columnSpan - b.columnSpan)) grow(fitted, least, cell)
  const excess = fitted.reduce((sum, width) => sum + width, 0) - total
  const slack = fitted.map((width, at) => Math.max(0, width - (least[at] ?? 0)))
  const given = slack.reduce((sum, width) => sum + width, 0)
  const share = given === 0 ? 0 : Math.min(1, excess / given)
  const shrunk = fitted.map((width, at) => width - share * (slack[at] ?? 0))
  const left = shrunk.reduce((sum, width) => sum + width, 0)
  return shrunk.map((width) => (total * width) / left)
}

/** Gives the columns of a cell what its words need, each in proportion, and has them keep it. */
function grow(fitted: number[], least: number[], cell: FittedCell): void {
  const { column, columnSpan } = cell
  const need = lineOf(cell) * character + beside
  const columns = Array.from({ length: columnSpan }, (_, at) => column + at).filter(
    (at) => at < fitted.length,
  )
  const has = columns.reduce((sum, at) => sum + (fitted[at] ?? 0), 0)
  const keeps = columns.reduce((sum, at) => sum + (least[at] ?? 0), 0)
  for (const at of columns) {
    if (has < need) fitted[at] = ((fitted[at] ?? 0) * need) / has
    if (keeps < need) least[at] = Math.max(least[at] ?? 0, ((fitted[at] ?? 0) * need) / Math.max(has, need))
  }
}

/**
 * How many characters a line of a label should have: the name of a row stands in one line where it can, a head in two,
 * a name at the side in as many as its rows.
 */
function lineOf({ words, rowSpan, columnSpan, isHead }: FittedCell): number {
  const length = [...words].reduce((sum, one) => sum + (one.charCodeAt(0) < 256 ? 0.6 : 1), 0)
  if (rowSpan > 2) return Math.min(4, Math.max(2, Math.ceil(length / rowSpan)))
  if (isHead) return length <= 3 ? length : Math.ceil(length / 2)
  if (length <= 4) return length
  return Math.min(8, columnSpan > 1 && length <= 8 ? length : Math.ceil(length / 2))
}
