import type { EditorProps } from './editor-props.ts'
import { useEditing } from './use-editing.ts'

/** A number as people write it: a text, since an input of type number refuses `１２` and `12.3万元` without a word. */
export function NumberEditor(props: EditorProps) {
  const { input } = useEditing<HTMLInputElement>(props, false)
  return (
    <input
      {...input}
      type="text"
      inputMode="decimal"
      className="tb-editor tb-editor-number"
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-invalid={props.isInvalid || undefined}
      autoComplete="off"
      spellCheck={false}
    />
  )
}
