import { parseText } from './parse-text.ts'

/** What a text shows: nothing, printed words, or fields; `isInput` is one hole alone. */
export interface Holes {
  readonly isBlank: boolean
  readonly isInput: boolean
  /** Paths of its fields in the order of the text, each once. */
  readonly paths: readonly string[]
}

const blank: Holes = { isBlank: true, isInput: false, paths: [] }
const words: Holes = { isBlank: false, isInput: false, paths: [] }

/** Reads the fields out of a text; of no text, too. */
export function readHoles(text: string | undefined): Holes {
  if (text === undefined || text === '') return blank
  if (!text.includes('{')) return words
  const parts = parseText(text)
  const paths = parts.flatMap((part) => (part.kind === 'field' ? [part.path] : []))
  if (paths.length === 0) return words
  return { isBlank: false, isInput: parts.length === 1, paths: [...new Set(paths)] }
}
