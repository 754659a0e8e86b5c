import type { Page } from '../sheet.ts'

/** How tables are set on paper: lengths in millimetres, the type size in points. */
export const paperType = { size: 9.5, lineHeight: 1.3, padding: { block: 0.8, inline: 1 } } as const

const millimetresPerPoint = 25.4 / 72
/** Figures and Latin letters, as shares of a full-width character. */
const halfWidth = 0.55

/** The height of a line of a table, in millimetres. */
export function paperLine({ typeSize = paperType.size }: Page): number {
  return typeSize * millimetresPerPoint * paperType.lineHeight
}

/**
 * How many lines a text takes in a cell so many millimetres wide, reckoned without drawing it: a character of Chinese is
 * as wide as high. `indent`: characters that each paragraph begins in. Infinite where no character fits.
 */
export function linesOnPaper(text: string, width: number, page: Page, indent = 0): number {
  const em = (page.typeSize ?? paperType.size) * millimetresPerPoint
  const room = (width - 2 * paperType.padding.inline) / em
  if (room < 1) return Number.POSITIVE_INFINITY
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil((indent + widthOf(paragraph)) / room)), 0)
}

/** The width of words in characters. */
function widthOf(words: string): number {
  let width = 0
  for (const character of words) width += character.charCodeAt(0) < 0x100 ? halfWidth : 1
  return width
}
