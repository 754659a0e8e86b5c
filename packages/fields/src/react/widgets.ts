import type { ComponentType } from 'react'
import { ChoiceEditor } from './ChoiceEditor.tsx'
import { ChoicesEditor } from './ChoicesEditor.tsx'
import { DateEditor } from './DateEditor.tsx'
import type { EditorProps } from './editor-props.ts'
import { FlagEditor } from './FlagEditor.tsx'
import { LongTextEditor } from './LongTextEditor.tsx'
import { NumberEditor } from './NumberEditor.tsx'
import { TextEditor } from './TextEditor.tsx'

/** The editor of each kind, by the kind's id. */
export const widgets: Readonly<Record<string, ComponentType<EditorProps>>> = {
  text: TextEditor,
  'long-text': LongTextEditor,
  integer: NumberEditor,
  decimal: NumberEditor,
  money: NumberEditor,
  percent: NumberEditor,
  year: NumberEditor,
  date: DateEditor,
  choice: ChoiceEditor,
  choices: ChoicesEditor,
  flag: FlagEditor,
  phone: TextEditor,
  person: TextEditor,
  organisation: TextEditor,
  target: LongTextEditor,
  clause: LongTextEditor,
  points: NumberEditor,
}
