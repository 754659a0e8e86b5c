import { chordOf, type KeyChord } from '@tianbao/sheet-react'

/** What a key asks for wherever one is in the designer. */
export type PageCommand =
  | 'region'
  | 'region_back'
  | 'inspector'
  | 'preview'
  | 'paper'
  | 'find'
  | 'point'
  | 'problem'
  | 'problem_back'
  | 'fix'
  | 'keys'

/** One key of the page, as people are told of it too; keys without words are told of with another. */
export interface PageKey {
  readonly keys: readonly string[]
  readonly words?: string
  readonly does: PageCommand
  /** A letter is a key only while nothing is typed. */
  readonly isLetter?: boolean
}

/** Every key of the page: what it does is read from here, and so is the sheet of keys. */
export const pageKeys: readonly PageKey[] = [
  { keys: ['F6'], words: 'key.region', does: 'region' },
  { keys: ['Shift+F6'], does: 'region_back' },
  { keys: ['F4'], words: 'key.inspector', does: 'inspector' },
  { keys: ['F8'], words: 'key.problem', does: 'problem' },
  { keys: ['Shift+F8'], does: 'problem_back' },
  { keys: ['Control+.'], words: 'key.fix', does: 'fix' },
  { keys: ['Control+F'], words: 'key.find', does: 'find' },
  { keys: ['Control+S'], words: 'key.point', does: 'point' },
  { keys: ['Control+P'], words: 'key.paper', does: 'paper' },
  { keys: ['Control+Shift+P'], words: 'key.preview', does: 'preview' },
  { keys: ['?', 'Shift+?'], words: 'key.keys', does: 'keys', isLetter: true },
]

/** What a key asks of the page; null where it belongs to what is under it. */
export function pageCommandOf(press: KeyChord, isTyping: boolean): PageCommand | null {
  const chord = chordOf(press)
  const found = pageKeys.find(({ keys, isLetter }) => keys.includes(chord) && !(isLetter && isTyping))
  return found?.does ?? null
}
