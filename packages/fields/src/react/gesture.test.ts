import { expect, test } from 'vitest'
import { gestureOf, type KeyPress, type Standing } from './gesture.ts'

const quiet: KeyPress = {
  key: '',
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 0,
}
const line: Standing = { isMultiline: false, isOneRow: true, isWholeSelected: false }
const lines: Standing = { isMultiline: true, isOneRow: false, isWholeSelected: false }

const press = (key: string, more: Partial<KeyPress> = {}) => ({ ...quiet, key, ...more })

test('Enter goes down, with Shift up; Tab right, with Shift left', () => {
  expect(gestureOf(press('Enter'), line)).toEqual({ does: 'commit', move: 'down' })
  expect(gestureOf(press('Enter', { shiftKey: true }), line)).toEqual({ does: 'commit', move: 'up' })
  expect(gestureOf(press('Tab'), lines)).toEqual({ does: 'commit', move: 'right' })
  expect(gestureOf(press('Tab', { shiftKey: true }), lines)).toEqual({ does: 'commit', move: 'left' })
})

test('nothing happens while an input method composes, nor on the Enter that ends it', () => {
  for (const key of ['Enter', 'Tab', 'Escape', 'ArrowDown', 'F2']) {
    expect(gestureOf(press(key, { isComposing: true }), line)).toBeNull()
    expect(gestureOf(press(key, { keyCode: 229 }), line)).toBeNull()
  }
})

test('Alt+Enter breaks the line of a long text and does nothing in a single line', () => {
  expect(gestureOf(press('Enter', { altKey: true }), lines)).toEqual({ does: 'break' })
  expect(gestureOf(press('Enter', { altKey: true }), line)).toBeNull()
})

test('Escape takes the text back, F2 puts the caret at its end', () => {
  expect(gestureOf(press('Escape'), line)).toEqual({ does: 'cancel' })
  expect(gestureOf(press('F2'), line)).toEqual({ does: 'caret' })
})

test('arrows leave while the whole text is selected, up and down also a text of one row', () => {
  const whole = { ...lines, isWholeSelected: true }
  expect(gestureOf(press('ArrowLeft'), whole)).toEqual({ does: 'commit', move: 'left' })
  expect(gestureOf(press('ArrowDown'), whole)).toEqual({ does: 'commit', move: 'down' })
  expect(gestureOf(press('ArrowLeft'), line)).toBeNull()
  expect(gestureOf(press('ArrowUp'), line)).toEqual({ does: 'commit', move: 'up' })
  expect(gestureOf(press('ArrowUp'), lines)).toBeNull()
  expect(gestureOf(press('ArrowDown', { shiftKey: true }), whole)).toBeNull()
})

test('letters and shortcuts are the browser’s own', () => {
  for (const one of [press('a'), press('c', { ctrlKey: true }), press('Enter', { metaKey: true })]) {
    expect(gestureOf(one, line)).toBeNull()
  }
})
