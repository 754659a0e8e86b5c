import { gestureOf, type Move } from '@tianbao/fields/react'
import { type KeyboardEvent, useEffect, useRef } from 'react'

interface LockedTextProps {
  readonly text: string
  readonly label: string
  readonly autoFocus: boolean
  readonly onMove: (text: string, move: Move) => void
}

/** The text of a cell that cannot be typed in, wrapping as it is drawn, where the keyboard can stand all the same. */
export function LockedText({ text, label, autoFocus, onMove }: LockedTextProps) {
  const input = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (autoFocus) input.current?.focus({ preventScroll: true })
  }, [autoFocus])

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const { key, shiftKey, altKey, ctrlKey, metaKey, keyCode } = event
    const press = {
      key,
      shiftKey,
      altKey,
      ctrlKey,
      metaKey,
      keyCode,
      isComposing: event.nativeEvent.isComposing,
    }
    const gesture = gestureOf(press, { isMultiline: false, isOneRow: true, isWholeSelected: true })
    if (gesture?.does !== 'commit') return
    event.preventDefault()
    onMove(text, gesture.move)
  }

  return (
    <textarea
      ref={input}
      className="tb-editor tb-editor-locked"
      rows={1}
      readOnly
      aria-label={label}
      defaultValue={text}
      onKeyDown={onKeyDown}
    />
  )
}
