/** Something that can be found: the words that name it, outermost first, and what it says. */
export interface Sought {
  readonly names: readonly string[]
  readonly text: string
}

/** Whether Chinese words can be found by letters: 计划标准 by `jhbz`. */
export type LetterMatch = (text: string, typed: string) => boolean

/** What is longer than this is not looked for by letters: nobody spells a paragraph. */
const mostSpelt = 40

/**
 * Finds by names and values, in the order given, at most so many. Every word typed must be found, each in any name or
 * in the value; names also by their pinyin. Full-width and half-width are the same.
 */
export function searchWords<T extends Sought>(
  all: Iterable<T>,
  typed: string,
  match: LetterMatch,
  most: number,
): { readonly found: readonly T[]; readonly isAll: boolean } {
  const words = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return { found: [], isAll: true }
  const spelt = new Map<string, boolean>()
  const says = (text: string, word: string): boolean => {
    const key = `${word}\n${text}`
    const known = spelt.get(key)
    if (known !== undefined) return known
    const does = plain(text).includes(word) || (text.length <= mostSpelt && match(text, word))
    spelt.set(key, does)
    return does
  }
  const found: T[] = []
  for (const one of all) {
    const isFound = words.every((word) => says(one.text, word) || one.names.some((name) => says(name, word)))
    if (!isFound) continue
    if (found.length === most) return { found, isAll: false }
    found.push(one)
  }
  return { found, isAll: true }
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
