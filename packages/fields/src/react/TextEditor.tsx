import type { EditorProps } from './editor-props.ts'
import { useEditing } from './use-editing.ts'

/** One line of text. */
export function TextEditor(props: EditorProps) {
  const { input } = useEditing<HTMLInputElement>(props, false)
  return (
    <input
      {...input}
      type="text"
      className="tb-editor tb-editor-text"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid || undefined}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
