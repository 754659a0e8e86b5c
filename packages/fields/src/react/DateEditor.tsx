import { formatDateInWords, readDate } from '@tianbao/reading'
import { useId, useState } from 'react'
import type { EditorProps } from './editor-props.ts'
import { useEditing } from './use-editing.ts'

/** A day as people write it (20240126, 2024/1/26); beside it, how it is read. */
export function DateEditor(props: EditorProps) {
  const { input } = useEditing<HTMLInputElement>(
    {
      ...props,
      onInput: (text) => {
        setTyped(text)
        props.onInput?.(text)
      },
    },
    false,
  )
  const [typed, setTyped] = useState(input.defaultValue)
  const id = useId()
  const reading = readDate(typed)
  return (
    <span className="tb-editor-date">
      <input
        {...input}
        type="text"
        inputMode="numeric"
        className="tb-editor tb-editor-text"
        aria-label={props.label}
        aria-describedby={props.describedBy === undefined ? id : `${props.describedBy} ${id}`}
        aria-invalid={props.isInvalid || undefined}
        autoComplete="off"
        placeholder="2024-01-26"
      />
      <output id={id} className="tb-editor-reading">
        {reading.ok ? formatDateInWords(reading.value) : ''}
      </output>
    </span>
  )
}
