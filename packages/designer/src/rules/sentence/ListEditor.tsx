import type { Json } from '@tianbao/edit'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'

interface ListEditorProps {
  readonly items: readonly Json[]
  readonly onChange: (items: readonly Json[]) => void
}

/** A list of plain values, one on each line. What was a number and is still one stays a number. */
export function ListEditor({ items, onChange }: ListEditorProps) {
  const [text, setText] = useState(
    items.map((item) => (typeof item === 'string' ? item : JSON.stringify(item))).join('\n'),
  )
  const hasNumbers = items.some((item) => typeof item === 'number')
  const value = (line: string): Json =>
    hasNumbers && line.trim() !== '' && Number.isFinite(Number(line)) ? Number(line) : line
  const save = () =>
    onChange(
      text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map(value),
    )
  return (
    <>
      <label className="d-r-field">
        <span>{say('rule.list_lines')}</span>
        <textarea
          className="d-r-input"
          rows={8}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="button" className="d-r-button" onClick={save}>
        {say('rule.done')}
      </button>
    </>
  )
}
