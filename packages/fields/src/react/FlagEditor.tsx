import { ChoiceEditor } from './ChoiceEditor.tsx'
import type { EditorProps } from './editor-props.ts'

/** 是 or 否. */
export function FlagEditor(props: EditorProps) {
  return <ChoiceEditor {...props} options={['是', '否']} />
}
