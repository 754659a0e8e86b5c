import type { EditorProps } from './editor-props.ts'
import { useEditing } from './use-editing.ts'

/**
 * Several lines of text. Alt+Enter is a line break, Enter commits. It is as high as what holds its place: measuring its own
 * text would make the browser lay the page out at every key.
 */
export function LongTextEditor(props: EditorProps) {
  const { input } = useEditing<HTMLTextAreaElement>(props, true)
  return (
    <textarea
      {...input}
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
