import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { readJsonStart } from './read-json-start.ts'
import type { StartAbout } from './start-choice.ts'
import type { StartBeginning } from './start-world.ts'

interface JsonPlanProps {
  readonly about: StartAbout
  readonly isReady: boolean
  readonly onBegin: (beginning: StartBeginning) => void
}

/** A template or a JSON Schema, pasted or dropped: what will become of it, and the button that does it. */
export function JsonPlan({ about, isReady, onBegin }: JsonPlanProps) {
  const [text, setText] = useState('')
  const read = text.trim() === '' ? null : readJsonStart(text, about)
  const take = (files: FileList | null) => {
    void files?.[0]?.text().then(setText)
  }
  const begin = () => {
    if (read && 'template' in read) onBegin({ from: 'json', template: read.template })
  }
  return (
    <section className="d-start-plan">
      <div>
        <textarea
          aria-label={say('start.json')}
          placeholder={say('start.json_here')}
          value={text}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault()
            take(event.dataTransfer.files)
          }}
        />
        <label className="d-start-file">
          {say('start.file')}
          <input type="file" accept=".json,application/json" onChange={(event) => take(event.target.files)} />
        </label>
        {read && <p role="status">{'trouble' in read ? read.trouble : planWords(read)}</p>}
      </div>
      <button
        type="button"
        className="d-start-main"
        disabled={!isReady || read === null || 'trouble' in read}
        onClick={begin}
      >
        {say('start.begin_json')}
      </button>
    </section>
  )
}

function planWords(read: Extract<ReturnType<typeof readJsonStart>, { readonly template: object }>): string {
  const { template, isSchema, left } = read
  if (!isSchema) return say('start.json_template', { title: template.title, year: template.year })
  const count = Object.keys(template.schema.properties ?? {}).length
  return left.length === 0
    ? say('start.json_schema', { count })
    : say('start.json_left', { count, left: left.slice(0, 8), lost: left.length })
}
