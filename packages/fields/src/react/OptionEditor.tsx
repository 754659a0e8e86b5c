import type { JsonObject } from '@tianbao/edit'
import { type KeyboardEvent, useCallback, useId, useState } from 'react'
import { labelFor, optionsOf } from '../choice/options.ts'
import type { EditorProps } from './editor-props.ts'
import { OptionList } from './OptionList.tsx'
import { suggestions } from './suggestions.ts'
import { useEditing } from './use-editing.ts'

interface OptionEditorProps extends EditorProps {
  /** The schema that has the options. */
  readonly schema: JsonObject
  /** Several options, parted by 、: what stands behind the last one is completed. */
  readonly isMany: boolean
}

/**
 * An input that filters the list of its options (combobox, WAI-ARIA 1.2). The list opens when something is typed, on a
 * click, on F2 and on Alt+↓; ↑ and ↓ walk in it, Enter takes what is marked. A text that is no option stays as typed.
 */
export function OptionEditor(props: OptionEditorProps) {
  const { input, commit } = useEditing<HTMLInputElement>(
    {
      ...props,
      onInput: (text) => {
        const sought = text.slice(headLength(text, props.isMany))
        show(sought, sought.trim() === '' ? -1 : 0)
        props.onInput?.(text)
      },
      onCommit: (text, move) => {
        setOpen(false)
        props.onCommit(text, move)
      },
      onCancel: () => {
        setOpen(false)
        props.onCancel()
      },
    },
    false,
  )
  const [filter, setFilter] = useState(props.initialText ?? '')
  const [isOpen, setOpen] = useState(props.initialText !== undefined)
  const [active, setActive] = useState(props.initialText ? 0 : -1)
  const id = useId()
  const options = optionsOf(props.schema)
  const labels = props.options?.map((value) => labelFor(value, options)) ?? options.map((each) => each.label)
  const shown = isOpen ? suggestions(labels, filter, props.finds) : []
  const marked = shown[active]

  const show = (sought: string, mark: number) => {
    setFilter(sought)
    setActive(mark)
    setOpen(true)
  }

  const close = useCallback(() => setOpen(false), [])

  const take = (control: HTMLInputElement, label: string) => {
    control.value = control.value.slice(0, headLength(control.value, props.isMany)) + label
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 1 && event.altKey) show('', -1)
    else if (step === -1 && event.altKey) setOpen(false)
    else if (step !== 0 && shown.length > 0) setActive(walked(active, step, shown.length))
    else {
      if ((event.key === 'Enter' || event.key === 'Tab') && marked !== undefined)
        take(event.currentTarget, marked)
      input.onKeyDown(event)
      if (event.key === 'F2') show('', -1)
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
        onClick={() => show('', -1)}
        onBlur={() => {
          setOpen(false)
          input.onBlur()
        }}
        type="text"
        role="combobox"
        className="tb-editor tb-editor-text"
        aria-label={props.label}
        aria-describedby={props.describedBy}
        aria-invalid={props.isInvalid || undefined}
        aria-autocomplete="list"
        aria-expanded={shown.length > 0}
        aria-controls={shown.length > 0 ? `${id}list` : undefined}
        aria-activedescendant={marked === undefined ? undefined : `${id}${active}`}
        autoComplete="off"
        spellCheck={false}
      />
      <OptionList
        id={`${id}list`}
        label={props.label}
        isOpen={shown.length > 0}
        under={input.ref}
        onScroll={close}
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
              const control = input.ref.current
              if (control === null) return
              take(control, label)
              commit(control.value, 'stay')
            }}
          >
            {label}
          </div>
        ))}
      </OptionList>
    </span>
  )
}

/** The next or the one before, around the ends; −1 is before the first. */
function walked(active: number, step: number, length: number): number {
  if (step > 0) return (active + 1) % length
  return active <= 0 ? length - 1 : active - 1
}

/** Characters up to and with the last separator, where several options may stand. */
function headLength(text: string, isMany: boolean): number {
  return isMany ? Math.max(...[...'、,，;；'].map((sign) => text.lastIndexOf(sign))) + 1 : 0
}
