import { type KeyboardEvent, useId, useState } from 'react'
import { labelFor, optionsOf } from '../choice/options.ts'
import type { EditorProps } from './editor-props.ts'
import { suggestions } from './suggestions.ts'
import { useEditing } from './use-editing.ts'

/**
 * One of the options: an input that filters its list (combobox, WAI-ARIA 1.2). The list opens when something is typed,
 * on a click and on Alt+↓; ↑ and ↓ walk in it, Enter takes what is marked. A text that is no option stays as typed.
 */
export function ChoiceEditor(props: EditorProps) {
  const { input, commit } = useEditing<HTMLInputElement>(
    {
      ...props,
      onInput: (text) => {
        setFilter(text)
        setOpen(true)
        setActive(text.trim() === '' ? -1 : 0)
        props.onInput?.(text)
      },
    },
    false,
  )
  const [filter, setFilter] = useState(props.initialText ?? '')
  const [isOpen, setOpen] = useState(props.initialText !== undefined)
  const [active, setActive] = useState(props.initialText ? 0 : -1)
  const id = useId()
  const options = optionsOf(props.context.schema)
  const labels = props.options?.map((value) => labelFor(value, options)) ?? options.map((each) => each.label)
  const shown = isOpen ? suggestions(labels, filter) : []
  const marked = shown[active]

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 1 && event.altKey) setOpen(true)
    else if (step === -1 && event.altKey) setOpen(false)
    else if (step !== 0 && shown.length > 0) setActive((active + step + shown.length) % shown.length)
    else if ((event.key === 'Enter' || event.key === 'Tab') && marked !== undefined) {
      event.currentTarget.value = marked
      input.onKeyDown(event)
      return
    } else {
      input.onKeyDown(event)
      return
    }
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <span className="tb-editor-choice">
      <input
        {...input}
        onKeyDown={onKeyDown}
        onClick={() => setOpen(true)}
        type="text"
        role="combobox"
        className="tb-editor tb-editor-text"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid || undefined}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}list`}
        aria-activedescendant={marked === undefined ? undefined : `${id}${active}`}
        autoComplete="off"
        spellCheck={false}
      />
      <div
        id={`${id}list`}
        role="listbox"
        aria-label={props.label}
        className="tb-editor-list"
        hidden={shown.length === 0}
      >
        {shown.map((label, index) => (
          <div
            key={label}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className="tb-editor-option"
            onPointerDown={(event) => {
              // Keeps the focus in the input, so that leaving it does not commit what was typed so far.
              event.preventDefault()
              if (input.ref.current !== null) input.ref.current.value = label
              commit(label, 'stay')
              setOpen(false)
            }}
          >
            {label}
          </div>
        ))}
      </div>
    </span>
  )
}
