import type { Json } from '@tianbao/edit'
import { isEmpty } from './empty.ts'

/** A text as people mean it: compatibility forms made one (NFKC: full width, ligatures), white space left out. */
export function fold(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}

// Signs that carry meaning in a figure stay: 1.5, 10%, -3, 1/2.
const punctuation = /(?![%‰.\-/])\p{P}+|[.\-/](?!\d)/gu

/** A text folded further, its punctuation left out, to tell whether two texts say the same. */
export function foldWords(text: string): string {
  return fold(text).replace(punctuation, '')
}

/** A value as a text to be searched or compared: a text or a number; empty for anything else. */
export function textIn(value: Json | undefined): string {
  if (typeof value === 'string') return isEmpty(value) ? '' : value
  return typeof value === 'number' ? String(value) : ''
}

/** Words that are looked for: the texts of a list, or one text; folded, empty ones left out. */
export function wordsIn(value: Json | undefined): readonly string[] {
  const words = Array.isArray(value) ? value : [value ?? null]
  return words.map((word) => fold(textIn(word))).filter((word) => word !== '')
}
