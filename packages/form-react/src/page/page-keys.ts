import { chordOf, commandsOf, type KeyChord, type Shortcut } from '@tianbao/sheet-react'

export type PageCommand =
  | 'undo'
  | 'redo'
  | 'next'
  | 'previous'
  | 'save'
  | 'region'
  | 'regionBack'
  | 'addRow'
  | 'addRowAbove'
  | 'duplicateRow'
  | 'moveRowUp'
  | 'moveRowDown'
  | 'removeRow'
  | 'takeBefore'
  | 'checkSection'
  | 'nextUnchecked'
  | 'previousUnchecked'
  | 'nextMissing'
  | 'previousMissing'
  | 'search'
  | 'showKeys'
  | 'showHelp'
  | 'toggleScores'
  | 'closeDrawer'

/**
 * Every key of the whole page: what it does is read from here, and so is the sheet of shortcuts. In a choice Alt+↓ opens
 * its list, as it does everywhere: a row moves by Alt+PageDown there.
 */
export const pageShortcuts: readonly Shortcut<PageCommand>[] = [
  { keys: ['Alt+Insert'], words: 'key.add_row', group: 'rows', command: 'addRow' },
  { keys: ['Alt+Shift+Insert'], words: 'key.add_row_above', group: 'rows', command: 'addRowAbove' },
  { keys: ['Alt+Delete'], words: 'key.remove_row', group: 'rows', command: 'removeRow' },
  {
    keys: ['Alt+ArrowUp', 'Alt+PageUp'],
    words: 'key.move_row_up',
    group: 'rows',
    command: 'moveRowUp',
    when: 'ready',
  },
  {
    keys: ['Alt+ArrowDown', 'Alt+PageDown'],
    words: 'key.move_row_down',
    group: 'rows',
    command: 'moveRowDown',
    when: 'ready',
  },
  {
    keys: ['Control+Shift+D'],
    words: 'key.duplicate_row',
    group: 'rows',
    command: 'duplicateRow',
    when: 'ready',
  },
  {
    keys: ['Control+;', 'Control+；'],
    words: 'key.take_before',
    group: 'page',
    command: 'takeBefore',
    when: 'ready',
  },
  {
    keys: ['Control+Shift+;', 'Control+Shift+:', 'Control+Shift+；', 'Control+Shift+：'],
    words: 'key.check_section',
    group: 'page',
    command: 'checkSection',
    when: 'ready',
  },
  { keys: ['F4'], words: 'key.next_unchecked', group: 'page', command: 'nextUnchecked' },
  { keys: ['Shift+F4'], words: 'key.previous_unchecked', group: 'page', command: 'previousUnchecked' },
  { keys: ['Control+Z'], words: 'key.undo', group: 'page', command: 'undo', when: 'ready' },
  {
    keys: ['Control+Y', 'Control+Shift+Z'],
    words: 'key.redo',
    group: 'page',
    command: 'redo',
    when: 'ready',
  },
  { keys: ['Control+S'], words: 'key.save', group: 'page', command: 'save' },
  { keys: ['F8'], words: 'key.next', group: 'page', command: 'next' },
  { keys: ['Shift+F8'], words: 'key.previous', group: 'page', command: 'previous' },
  { keys: ['F7'], words: 'key.scores', group: 'page', command: 'toggleScores' },
  { keys: ['F9'], words: 'key.next_missing', group: 'page', command: 'nextMissing' },
  { keys: ['Shift+F9'], words: 'key.previous_missing', group: 'page', command: 'previousMissing' },
  { keys: ['Control+G'], words: 'key.search', group: 'page', command: 'search' },
  { keys: ['Shift+F1'], words: 'key.help', group: 'page', command: 'showHelp' },
  { keys: ['F1'], words: 'key.keys', group: 'page', command: 'showKeys' },
  {
    keys: ['Shift+?', 'Shift+？', '?', '？'],
    words: 'key.keys_outside',
    group: 'page',
    command: 'showKeys',
    when: 'outside',
  },
  { keys: ['F6'], words: 'key.region', group: 'page', command: 'region' },
  { keys: ['Shift+F6'], words: 'key.region_back', group: 'page', command: 'regionBack' },
  { keys: ['Escape'], words: 'key.close_drawer', group: 'page', command: 'closeDrawer', when: 'ready' },
]

const byKeys = commandsOf(pageShortcuts)

/** Who has the keyboard. */
export interface PageStanding {
  /** A text is being typed: its own undo is nearer. */
  readonly isTyping: boolean
  /** The keyboard is in a control that takes texts, though nothing may be typed yet. */
  readonly isInText: boolean
}

/** What a key asks of the page. */
export function pageCommand(press: KeyChord, { isTyping, isInText }: PageStanding): PageCommand | null {
  const found = byKeys
    .get(chordOf(press))
    ?.find(({ when }) => (when === 'ready' ? !isTyping : when !== 'outside' || !isInText))
  return found?.command ?? null
}
