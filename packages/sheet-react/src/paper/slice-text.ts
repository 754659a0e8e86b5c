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
 * that meet have every character once. Linear in lines.
 */
export function sliceText(
  paragraphs: readonly Paragraph[],
  lines: readonly LineEnd[],
  from: number,
  to: number,
): readonly Paragraph[] {
  const parts: { readonly paragraph: number; readonly start: number; end: number }[] = []
  let before: LineEnd | undefined
  for (const line of lines) {
    const { paragraph, end, bottom } = line
    const start = before?.paragraph === paragraph ? before.end : 0
    before = line
    if (bottom <= from + slack || bottom > to + slack) continue
    const last = parts.at(-1)
    if (last?.paragraph === paragraph) last.end = end
    else parts.push({ paragraph, start, end })
  }
  return parts.map(({ paragraph, start, end }) => {
    const text = paragraphs[paragraph]?.text ?? ''
    return { text: text.slice(start, end), isContinued: start > 0, goesOn: end < text.length }
  })
}
