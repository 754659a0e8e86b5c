import type { JsonObject } from '@tianbao/edit'
import type { EditorProps } from './editor-props.ts'
import { OptionEditor } from './OptionEditor.tsx'

/** Several of the field's options, parted by 、. */
export function ChoicesEditor(props: EditorProps) {
  const { items } = props.context.schema
  const isSchema = items !== undefined && items !== null && typeof items === 'object' && !Array.isArray(items)
  return <OptionEditor {...props} schema={isSchema ? (items as JsonObject) : {}} isMany />
}
