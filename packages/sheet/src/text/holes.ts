import { parseText } from './parse-text.ts'

/** What a text shows: nothing, printed words, or fields; `isInput` is one hole alone. */
export interface Holes {
  readonly isBlank: boolean
  readonly isInput: boolean
  /** Paths of its fields in the order of the text, each once. */
  readonly paths: readonly string[]
}

/** Reads the fields out of a text; of no text, too. */
export function readHoles(text: string | undefined): Holes {
  const parts = text === undefined ? [] : parseText(text)
  const paths = parts.flatMap((part) => (part.kind === 'field' ? [part.path] : []))
  return {
    isBlank: parts.length === 0,
    isInput: parts.length === 1 && paths.length === 1,
    paths: [...new Set(paths)],
  }
}
