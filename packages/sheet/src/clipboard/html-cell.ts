import type { LooseCell } from '../match/raw-table.ts'
import { createWords, type Words } from './html-words.ts'

/** A cell whose words are still coming. */
export interface OpenCell {
  readonly words: Words
  readonly number: string | undefined
  readonly rowSpan: number
  readonly columnSpan: number
  readonly width: number
  /** Table cells around that belong to a table inside of this one. */
  inner: number
}

/** A cell as its tag begins it. */
export function newCell(attributes: Readonly<Record<string, string>>): OpenCell {
  return {
    words: createWords(),
    number: attributes['x:num'] || attributes.sdval || undefined,
    rowSpan: Number(attributes.rowspan ?? 1),
    columnSpan: Number(attributes.colspan ?? 1),
    width: Number(attributes.width),
    inner: 0,
  }
}

/** A figure whose column was too narrow is written as ###, and beside it as what it is. */
export function looseCell({ words, number, rowSpan, columnSpan, width }: OpenCell): LooseCell {
  const text = words.text()
  return { text: /^#+$/.test(text) && number !== undefined ? number : text, rowSpan, columnSpan, width }
}

/** Whether a style keeps what bears it from being seen. */
export function isHidden(style: string | undefined): boolean {
  return style !== undefined && /(?:display\s*:\s*none|mso-hide\s*:\s*all)/i.test(style)
}
