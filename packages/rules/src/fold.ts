import type { Json } from '@tianbao/edit'
import { isEmpty } from './empty.ts'

/** A text as people mean it: compatibility forms made one (NFKC: full width, ligatures), white space left out. */
export function fold(text: string): string {
  return foldOnce(text, folded, foldText)
}

// Signs that carry meaning in a figure stay: 1.5, 10%, -3, 1/2.
const punctuation = /(?![%‰.\-/])\p{P}+|[.\-/](?!\d)/gu

/** A text folded further, its punctuation left out, to tell whether two texts say the same. */
export function foldWords(text: string): string {
  return foldOnce(text, foldedWords, dropPunctuation)
}

// The same names and words are folded for every row of every rule: short texts are remembered, up to a number.
const longestRemembered = 100
const mostRemembered = 4096
const folded = new Map<string, string>()
const foldedWords = new Map<string, string>()

// Named here: what is written where it is used is made anew for each of a million calls.
const foldText = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')
const dropPunctuation = (text: string): string => fold(text).replace(punctuation, '')

function foldOnce(text: string, known: Map<string, string>, make: (text: string) => string): string {
  if (text.length > longestRemembered) return make(text)
  const found = known.get(text)
  if (found !== undefined) return found
  const made = make(text)
  if (known.size >= mostRemembered) known.clear()
  known.set(text, made)
  return made
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
