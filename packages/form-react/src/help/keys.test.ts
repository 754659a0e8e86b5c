import { sheetReactMessages, sheetShortcuts } from '@tianbao/sheet-react'
import { describe, expect, it } from 'vitest'
import { formReactMessages } from '../messages/room-messages.ts'
import { pageShortcuts } from '../page/page-keys.ts'
import { chordWords } from './chord-words.ts'

describe('the sheet of shortcuts', () => {
  it.each(['zh-CN', 'en'] as const)('has words for every key in %s', (language) => {
    const words = { ...sheetReactMessages[language], ...formReactMessages[language] }
    const without = [...sheetShortcuts, ...pageShortcuts].filter((shortcut) => !words[shortcut.words])
    expect(without.map((shortcut) => shortcut.words)).toEqual([])
  })

  it.each([
    ['Control+Shift+ArrowUp', ['Ctrl', 'Shift', '↑']],
    ['Control+;', ['Ctrl', ';']],
    ['F1', ['F1']],
    ['Control++', ['Ctrl', '+']],
  ])('says %s as it stands on a keyboard', (chord, keys) => {
    expect(chordWords(chord)).toEqual(keys)
  })
})
