import { useLayoutEffect } from 'react'
import type { EditorProps } from './editor-props.ts'
import { useEditing } from './use-editing.ts'

/** Several lines of text; the field grows with them. Alt+Enter is a line break, Enter commits. */
export function LongTextEditor(props: EditorProps) {
  const { input } = useEditing<HTMLTextAreaElement>(props, true)
  useLayoutEffect(() => {
    if (input.ref.current !== null) fit(input.ref.current)
  }, [input.ref])
  return (
    <textarea
      {...input}
      onInput={(event) => {
        fit(event.currentTarget)
        input.onInput(event)
      }}
      rows={1}
      className="tb-editor tb-editor-long-text"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid || undefined}
      aria-keyshortcuts="Alt+Enter"
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function fit(area: HTMLTextAreaElement): void {
  area.style.height = 'auto'
  area.style.height = `${area.scrollHeight}px`
}
