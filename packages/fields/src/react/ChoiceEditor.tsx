import type { EditorProps } from './editor-props.ts'
import { OptionEditor } from './OptionEditor.tsx'

/** One of the field's options. */
export function ChoiceEditor(props: EditorProps) {
  return <OptionEditor {...props} schema={props.context.schema} isMany={false} />
}
