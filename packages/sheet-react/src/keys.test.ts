import { describe, expect, it } from 'vitest'
import cases from './keys.cases.json'
import { commandOf, type SheetKey, sheetShortcuts } from './keys.ts'
import { sheetReactMessages } from './messages/messages.ts'

interface Case {
  readonly keys: string
  readonly ready: string
  readonly caret: string
  readonly range?: string
  readonly rangeCaret?: string
}

const press = (keys: string, isComposing = false): SheetKey => {
  const parts = keys.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  return {
    key: parts.at(-1) ?? '',
    shiftKey: has('Shift'),
    altKey: has('Alt'),
    ctrlKey: has('Ctrl'),
    metaKey: false,
    isComposing,
    keyCode: 0,
  }
}

describe('a key in the table', () => {
  it.each(cases as readonly Case[])(
    '$keys: $ready when a cell is selected, $caret with a caret in it',
    (one) => {
      const told = (hasCaret: boolean, hasRange: boolean) =>
        tell(commandOf(press(one.keys), { hasCaret, hasRange }))
      expect(told(false, false)).toBe(one.ready)
      expect(told(true, false)).toBe(one.caret)
      expect(told(false, true)).toBe(one.range ?? one.ready)
      expect(told(true, true)).toBe(one.rangeCaret ?? one.caret)
    },
  )

  it('is the input method’s own while it composes', () => {
    for (const { keys } of cases) {
      for (const hasRange of [false, true]) {
        expect(commandOf(press(keys, true), { hasCaret: false, hasRange })).toBeNull()
        expect(commandOf({ ...press(keys), keyCode: 229 }, { hasCaret: false, hasRange })).toBeNull()
      }
    }
  })

  it.each(Object.entries(sheetReactMessages))('has words in %s', (_, messages) => {
    const codes = sheetShortcuts.flatMap(({ words, group }) => [words, `key.group_${group}`])
    expect(codes.filter((code) => !messages[code])).toEqual([])
  })

  it('means one thing at a time', () => {
    const seen = sheetShortcuts.flatMap(({ keys, when, command }) =>
      command ? keys.map((key) => `${key} ${when}`) : [],
    )
    expect(new Set(seen).size).toBe(seen.length)
  })
})

function tell(command: ReturnType<typeof commandOf>): string {
  if (!command) return '-'
  const more = Object.entries(command).flatMap(([name, value]) => (name === 'does' ? [] : [String(value)]))
  return [command.does, ...more].join(' ')
}
