import {
  type CompositionEvent,
  type InputEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useRef,
} from 'react'
import type { EditorProps, Move } from './editor-props.ts'
import { gestureOf } from './gesture.ts'
import { nextNumber, repeatsNumber } from './next-number.ts'

type Control = HTMLInputElement | HTMLTextAreaElement

/** What an editor spreads on its input: uncontrolled, so that no render stands between a key and its character. */
export interface Editing<E extends Control> {
  readonly ref: RefObject<E | null>
  readonly defaultValue: string
  readonly onKeyDown: (event: KeyboardEvent<E>) => void
  readonly onInput: (event: InputEvent<E>) => void
  readonly onCompositionEnd: (event: CompositionEvent<E>) => void
  readonly onBlur: () => void
}

/** An editing of one text, from focus to commit or cancel. Leaving the field commits what changed. */
export interface EditingState<E extends Control> {
  readonly input: Editing<E>
  readonly commit: (text: string, move: Move) => void
}

/**
 * The life of an editor, the same in each: focus on mount (all selected, or the caret behind what was typed already),
 * a spreadsheet's keys, one commit per change.
 */
export function useEditing<E extends Control>(props: EditorProps, isMultiline: boolean): EditingState<E> {
  const ref = useRef<E>(null)
  const kept = useRef(props.text)
  const offered = useRef<OfferedNumber | null>(null)

  // Only on mount: the page gives every cell's editor a key of its own.
  useEffect(() => {
    const control = ref.current
    if (control === null || props.autoFocus !== true) return
    control.focus()
    if (props.initialText === undefined) control.select()
    else control.setSelectionRange(control.value.length, control.value.length)
  }, [])

  const commit = (text: string, move: Move) => {
    kept.current = text
    props.onCommit(text, move)
  }

  const onKeyDown = (event: KeyboardEvent<E>) => {
    const control = event.currentTarget
    const { selectionStart, selectionEnd, value } = control
    const isWholeSelected = selectionStart === 0 && selectionEnd === value.length
    const { isComposing } = event.nativeEvent
    const { key, shiftKey, altKey, ctrlKey, metaKey, keyCode } = event
    const press = { key, shiftKey, altKey, ctrlKey, metaKey, keyCode, isComposing }
    const isOneRow = !isMultiline || hasOneRow(control)
    const gesture = gestureOf(press, { isMultiline, isOneRow, isWholeSelected })
    if (gesture === null || event.defaultPrevented) return
    event.preventDefault()
    event.stopPropagation()
    if (gesture.does === 'commit') commit(value, gesture.move)
    else if (gesture.does === 'caret') control.setSelectionRange(value.length, value.length)
    else if (gesture.does === 'break') offered.current = insertBreak(control)
    else {
      control.value = props.text
      kept.current = props.text
      props.onCancel()
    }
  }

  const onTyped = (control: E) => {
    if (offered.current !== null && takeBack(control, offered.current)) offered.current = null
    props.onInput?.(control.value)
  }

  return {
    commit,
    input: {
      ref,
      defaultValue: props.initialText ?? props.text,
      onKeyDown,
      onInput: (event) => {
        if (!event.nativeEvent.isComposing) onTyped(event.currentTarget)
      },
      onCompositionEnd: (event) => onTyped(event.currentTarget),
      onBlur: () => {
        const text = ref.current?.value
        if (text !== undefined && text !== kept.current) commit(text, 'stay')
      },
    },
  }
}

/** Whether a long text is only one row high as it is drawn now, so that up and down have nowhere to go in it. */
function hasOneRow(control: Control): boolean {
  return control.scrollHeight < 2 * Number.parseFloat(getComputedStyle(control).lineHeight)
}

/** The number that a line was begun with, and where in the text it ends. */
interface OfferedNumber {
  readonly number: string
  readonly end: number
}

/** A new line, with the next number where the line before has one; as if typed, so that the browser's own undo knows it. */
function insertBreak(control: Control): OfferedNumber {
  const { selectionStart, selectionEnd, value } = control
  const start = selectionStart ?? value.length
  const number = nextNumber(value.slice(value.lastIndexOf('\n', start - 1) + 1, start))
  insertText(control, `\n${number}`, start, selectionEnd ?? value.length)
  return { number, end: start + 1 + number.length }
}

/** Who types the number anew gets it once. */
function takeBack(control: Control, { number, end }: OfferedNumber): boolean {
  const caret = control.selectionStart ?? 0
  const start = end - number.trimStart().length
  const typed = control.value.slice(end, caret)
  if (control.value.slice(start, end) !== number.trimStart() || !repeatsNumber(number, typed)) return false
  control.setSelectionRange(start, caret)
  insertText(control, typed, start, caret)
  return true
}

function insertText(control: Control, text: string, start: number, end: number): void {
  if (document.execCommand('insertText', false, text)) return
  control.setRangeText(text, start, end, 'end')
  control.dispatchEvent(new Event('input', { bubbles: true }))
}
