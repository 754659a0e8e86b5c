/** A line of a text as it was laid out: where it ends. */
export interface LineEnd {
  /** Position of the paragraph, and of the character behind the line in it. */
  readonly paragraph: number
  readonly end: number
  /** Lower edge, in millimetres from the top of the cell's row. */
  readonly bottom: number
}

/** A paragraph, or the part of one that a page bears. */
export interface Paragraph {
  readonly text: string
  /** It began on a page before: no indent; it goes on: its last line is full. */
  readonly isContinued: boolean
  readonly goesOn: boolean
}

/** Lower edges that differ by less are the same: measured heights are not exact. */
const slack = 0.05

export function paragraphsOf(text: string): readonly Paragraph[] {
  return text.split('\n').map((paragraph) => ({ text: paragraph, isContinued: false, goesOn: false }))
}

/**
 * The part of a text whose lines end between two heights of its row (above `from` and `to`: up to and including). Slices
 * that meet have every character once.
 */
export function sliceText(
  paragraphs: readonly Paragraph[],
  lines: readonly LineEnd[],
  from: number,
  to: number,
): readonly Paragraph[] {
  const own = lines.filter(({ bottom }) => bottom > from + slack && bottom <= to + slack)
  const parts: Paragraph[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const ends = own.filter((line) => line.paragraph === index)
    const last = ends.at(-1)
    const first = ends[0]
    if (!first || !last) continue
    const start = endBefore(lines, first)
    parts.push({
      text: paragraph.text.slice(start, last.end),
      isContinued: start > 0,
      goesOn: last.end < paragraph.text.length,
    })
  }
  return parts
}

function endBefore(lines: readonly LineEnd[], line: LineEnd): number {
  const before = lines[lines.indexOf(line) - 1]
  return before?.paragraph === line.paragraph ? before.end : 0
}
