import type { Motion } from './walk.ts'

/** What is known of a key press. */
export interface KeyChord {
  readonly key: string
  readonly shiftKey: boolean
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
}

/** The same in a table, where an input method may be at work. */
export interface SheetKey extends KeyChord {
  readonly isComposing: boolean
  readonly keyCode: number
}

/** What a key asks of the table. */
export type SheetCommand =
  | { readonly does: 'go'; readonly motion: Motion }
  | { readonly does: 'page'; readonly step: 1 | -1 }
  | { readonly does: 'extend'; readonly motion: Motion }
  | { readonly does: 'extendPage'; readonly step: 1 | -1 }
  | { readonly does: 'selectAll' }
  | { readonly does: 'holdRange' }
  | { readonly does: 'dropRange' }
  | { readonly does: 'clear' }
  | { readonly does: 'fill'; readonly way: 'down' | 'right' }
  | { readonly does: 'fillAll' }
  | { readonly does: 'offer' }

/**
 * One key of the table, as people are told of it too. `keys` as `aria-keyshortcuts` writes them; `words` is the code of
 * its sentence. A key without a command is heard elsewhere: by the live editor, or as an event of the clipboard.
 */
export interface Shortcut<C> {
  readonly keys: readonly string[]
  readonly words: string
  readonly group: 'move' | 'select' | 'type' | 'block' | 'rows' | 'page'
  readonly command?: C
  /**
   * `ready`: not while there is a caret in the text. `range`: only while several cells are selected. `outside`: not while
   * a control that takes texts has the keyboard.
   */
  readonly when?: 'ready' | 'range' | 'outside'
}

const go = (keys: string, motion: Motion): Shortcut<SheetCommand> => ({
  keys: [keys],
  words: `key.${motion}`,
  group: 'move',
  command: { does: 'go', motion },
  when: 'ready',
})

const extend = (keys: string, motion: Motion): Shortcut<SheetCommand> => ({
  keys: [keys],
  words: `key.extend_${motion}`,
  group: 'select',
  command: { does: 'extend', motion },
  when: 'ready',
})

/** Every key of the table: what it does is read from here, and so is the sheet of shortcuts. */
export const sheetShortcuts: readonly Shortcut<SheetCommand>[] = [
  { keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], words: 'key.arrows', group: 'move' },
  { keys: ['Enter'], words: 'key.enter', group: 'move' },
  { keys: ['Shift+Enter'], words: 'key.enter_back', group: 'move' },
  { keys: ['Tab'], words: 'key.tab', group: 'move' },
  { keys: ['Shift+Tab'], words: 'key.tab_back', group: 'move' },
  go('Home', 'rowStart'),
  go('End', 'rowEnd'),
  go('Control+Home', 'first'),
  go('Control+End', 'last'),
  go('Control+ArrowUp', 'bandUp'),
  go('Control+ArrowDown', 'bandDown'),
  go('Control+ArrowLeft', 'bandLeft'),
  go('Control+ArrowRight', 'bandRight'),
  { keys: ['PageDown'], words: 'key.page_down', group: 'move', command: { does: 'page', step: 1 } },
  { keys: ['PageUp'], words: 'key.page_up', group: 'move', command: { does: 'page', step: -1 } },

  extend('Shift+ArrowUp', 'up'),
  extend('Shift+ArrowDown', 'down'),
  extend('Shift+ArrowLeft', 'left'),
  extend('Shift+ArrowRight', 'right'),
  extend('Shift+Home', 'rowStart'),
  extend('Shift+End', 'rowEnd'),
  extend('Control+Shift+ArrowUp', 'bandUp'),
  extend('Control+Shift+ArrowDown', 'bandDown'),
  extend('Control+Shift+ArrowLeft', 'bandLeft'),
  extend('Control+Shift+ArrowRight', 'bandRight'),
  extend('Control+Shift+Home', 'first'),
  extend('Control+Shift+End', 'last'),
  {
    keys: ['Shift+PageDown'],
    words: 'key.extend_page_down',
    group: 'select',
    command: { does: 'extendPage', step: 1 },
    when: 'ready',
  },
  {
    keys: ['Shift+PageUp'],
    words: 'key.extend_page_up',
    group: 'select',
    command: { does: 'extendPage', step: -1 },
    when: 'ready',
  },
  {
    keys: ['Control+A'],
    words: 'key.select_all',
    group: 'select',
    command: { does: 'selectAll' },
    when: 'ready',
  },
  { keys: ['Control+Click'], words: 'key.add_range', group: 'select' },
  {
    keys: ['Control+Shift+F8'],
    words: 'key.hold_range',
    group: 'select',
    command: { does: 'holdRange' },
    when: 'ready',
  },
  {
    keys: ['Escape'],
    words: 'key.drop_range',
    group: 'select',
    command: { does: 'dropRange' },
    when: 'range',
  },

  { keys: ['F2'], words: 'key.caret', group: 'type' },
  { keys: ['Escape'], words: 'key.cancel', group: 'type' },
  { keys: ['Alt+Enter'], words: 'key.offer', group: 'type', command: { does: 'offer' } },
  { keys: ['Delete'], words: 'key.clear', group: 'type', command: { does: 'clear' }, when: 'ready' },

  { keys: ['Control+C'], words: 'key.copy', group: 'block' },
  { keys: ['Control+X'], words: 'key.cut', group: 'block' },
  { keys: ['Control+V'], words: 'key.paste', group: 'block' },
  {
    keys: ['Control+D'],
    words: 'key.fill_down',
    group: 'block',
    command: { does: 'fill', way: 'down' },
    when: 'ready',
  },
  {
    keys: ['Control+R'],
    words: 'key.fill_right',
    group: 'block',
    command: { does: 'fill', way: 'right' },
    when: 'range',
  },
  {
    keys: ['Control+Enter'],
    words: 'key.fill_all',
    group: 'block',
    command: { does: 'fillAll' },
    when: 'range',
  },
]

/** A key press as a shortcut names it: `Control+Shift+ArrowDown`, letters large. The command key counts as Control. */
export function chordOf(press: KeyChord): string {
  const names: string[] = []
  if (press.ctrlKey || press.metaKey) names.push('Control')
  if (press.altKey) names.push('Alt')
  if (press.shiftKey) names.push('Shift')
  return [...names, press.key.length === 1 ? press.key.toUpperCase() : press.key].join('+')
}

/** Finds commands of a table of shortcuts by their keys. */
export function commandsOf<C>(
  shortcuts: readonly Shortcut<C>[],
): ReadonlyMap<string, readonly Shortcut<C>[]> {
  const found = new Map<string, readonly Shortcut<C>[]>()
  for (const shortcut of shortcuts) {
    if (shortcut.command === undefined) continue
    for (const keys of shortcut.keys) found.set(keys, [...(found.get(keys) ?? []), shortcut])
  }
  return found
}

const byKeys = commandsOf(sheetShortcuts)

export interface SheetStanding {
  /** There is a caret in the text: something is typed, or not the whole text is selected. */
  readonly hasCaret: boolean
  readonly hasRange: boolean
}

/**
 * Reads a key as a spreadsheet does. While there is a caret in the text it keeps Home, End and Delete; while an input
 * method composes every key is its own.
 */
export function commandOf(press: SheetKey, standing: SheetStanding): SheetCommand | null {
  if (press.isComposing || press.keyCode === 229) return null
  const found = byKeys.get(chordOf(press))?.find(({ when }) => {
    if (when === 'range') return standing.hasRange && (!standing.hasCaret || press.key === 'Enter')
    return when !== 'ready' || !standing.hasCaret
  })
  return found?.command ?? null
}
