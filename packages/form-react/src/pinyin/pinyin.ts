/** Whether Chinese text can be found by what was typed in letters: 计划标准 by `jhbz`, `jihua`, `biaozhun`. */
export type PinyinMatch = (text: string, typed: string) => boolean

/** More letters than these are no search; the ways to cut them into syllables would be many. */
const mostLetters = 24
/** So much of a text is looked at. */
const mostText = 400

let matcher: PinyinMatch | null = null
let loading: Promise<PinyinMatch> | null = null
const waiting = new Set<() => void>()

/** Fetches the table of readings once, as a part of the page of its own. Rejects where it cannot be fetched. */
export function loadPinyin(): Promise<PinyinMatch> {
  loading ??= import('pinyin-match').then(
    ({ default: library }) => {
      matcher = (text, typed) => {
        const letters = lettersOf(typed)
        return letters !== '' && library.match(text.slice(0, mostText), letters) !== false
      }
      for (const tell of [...waiting]) tell()
      return matcher
    },
    (cause: unknown) => {
      // The next one who asks tries again.
      loading = null
      throw new Error('The table of pinyin could not be fetched.', { cause })
    },
  )
  return loading
}

/**
 * The same at once: false until the table is there (`loadPinyin`), and where `typed` is no pinyin. Readings that a
 * character has in other words count; an apostrophe or a blank between syllables does not matter.
 */
export function pinyinMatch(text: string, typed: string): boolean {
  return pinyinNow()(text, typed)
}

/** Finds nothing: the match before the table is there. */
const none: PinyinMatch = () => false

/** What finds by pinyin now: another function as soon as the table is there. */
export function pinyinNow(): PinyinMatch {
  return matcher ?? none
}

/** Calls `tell` once the table has come. Returns the way out. */
export function onPinyin(tell: () => void): () => void {
  waiting.add(tell)
  return () => {
    waiting.delete(tell)
  }
}

/** What was typed as letters alone; empty where it holds anything else, or too many. */
function lettersOf(typed: string): string {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s'’]/g, '')
  return letters.length <= mostLetters && /^[a-zü]+$/.test(letters) ? letters : ''
}
