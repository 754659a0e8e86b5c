import { describe, expect, it } from 'vitest'
import cases from './keys.cases.json'
import { commandOf, type SheetKey } from './keys.ts'

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
  it.each(cases)(
    '$keys: $ready when a cell is selected, $caret with a caret in it',
    ({ keys, ready, caret }) => {
      expect(told(commandOf(press(keys), false))).toBe(ready)
      expect(told(commandOf(press(keys), true))).toBe(caret)
    },
  )

  it('is the input method’s own while it composes', () => {
    for (const { keys } of cases) {
      expect(commandOf(press(keys, true), false)).toBeNull()
      expect(commandOf({ ...press(keys), keyCode: 229 }, false)).toBeNull()
    }
  })
})

function told(command: ReturnType<typeof commandOf>): string {
  if (!command) return '-'
  if (command.does === 'go') return command.motion
  return command.does === 'page' ? `page ${command.step}` : command.does
}
