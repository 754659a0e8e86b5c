import { ChoiceEditor, ChoicesEditor, type EditorProps, widgets } from '@tianbao/fields/react'
import type { ComponentType } from 'react'
import { usePinyin } from './use-pinyin.ts'

/** The editor of each kind, by the kind's id; options are found by pinyin too. */
export const editors: typeof widgets = {
  ...widgets,
  choice: byPinyin(ChoiceEditor),
  choices: byPinyin(ChoicesEditor),
}

/** Letters that were typed before the table came find by it when it comes. */
function byPinyin(Editor: ComponentType<EditorProps>): ComponentType<EditorProps> {
  return function ByPinyin(props) {
    return <Editor {...props} finds={usePinyin()} />
  }
}
