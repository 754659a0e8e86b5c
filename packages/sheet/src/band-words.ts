import type { Band, Column } from './sheet.ts'
import { parseText } from './text/parse-text.ts'

/** The words that people know a band by: its title, its side label, the first label or head in it; null where it has none. */
export function bandWords(band: Band): string | null {
  if (band.title !== undefined && band.title !== '') return band.title
  switch (band.band) {
    case 'stack':
      return firstWords([band.side?.text]) ?? wordsOfFirst(band.bands)
    case 'grid':
      return firstWords(band.cells.map(({ text }) => text))
    case 'table':
      return firstHead(band.columns)
  }
}

function wordsOfFirst([first]: readonly Band[]): string | null {
  return first === undefined ? null : bandWords(first)
}

function firstHead(columns: readonly Column[]): string | null {
  for (const { head, columns: inner } of columns) {
    const found = firstWords([head]) ?? firstHead(inner ?? [])
    if (found !== null) return found
  }
  return null
}

function firstWords(texts: readonly (string | undefined)[]): string | null {
  return texts.map((text) => plain(text ?? '')).find((words) => words !== '') ?? null
}

/** Words without their holes, short. */
function plain(text: string): string {
  const words = parseText(text)
    .map((part) => (part.kind === 'literal' ? part.text : ''))
    .join('')
    .trim()
  return words.length > 16 ? `${words.slice(0, 15)}…` : words
}
