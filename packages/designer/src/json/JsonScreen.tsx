import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { useDraft } from '../saving/draft-context.ts'
import type { PanelProps } from '../screen/panel-props.ts'
import { createJsonEditor, type JsonEditor } from './json-editor.ts'
import { lineDiff } from './line-diff.ts'
import { readJsonText, templateText } from './read-json-text.ts'
import { savedPoint } from './saved-point.ts'
import '../styles/json.css'

/** Milliseconds without a key before a text is read. */
const calm = 400

/**
 * The whole template as JSON. A text that is a template becomes one step; one that is none stays a text, marked, also
 * over a reload, and the last good template stays what is drawn.
 */
export function JsonScreen({ design }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const isReading = useStore(design.store, (state) => state.isReading)
  const draft = useDraft()
  const shelf = draft?.open.shelf ?? null
  const room = useRef<HTMLDivElement>(null)
  const editor = useRef<JsonEditor | null>(null)
  const [text, setText] = useState(() => templateText(template))
  const [hasDiff, setDiff] = useState(false)
  const history = useStore(design.store, (state) => state.history)
  const saved = useMemo(() => savedPoint(history), [history])
  const reading = useMemo(() => readJsonText(text), [text])

  useEffect(() => {
    if (!room.current) return
    const made = createJsonEditor(room.current, templateText(design.store.getState().template), {
      label: say('json.label'),
      onText: setText,
    })
    editor.current = made
    shelf?.readText().then(
      (kept) => kept !== null && made.write(kept),
      () => undefined,
    )
    return () => {
      made.close()
      editor.current = null
    }
  }, [design, shelf])

  useEffect(() => editor.current?.setReading(isReading), [isReading])

  // What was undone or done elsewhere is shown, unless a text is being written that is no template yet.
  useEffect(() => {
    const now = editor.current?.text() ?? ''
    const read = readJsonText(now)
    if (read.template && templateText(read.template) !== templateText(template))
      editor.current?.write(templateText(template))
  }, [template])

  useEffect(() => {
    const timer = setTimeout(() => {
      editor.current?.mark(reading.findings)
      if (!reading.template) {
        void shelf?.keepText(text)
        return
      }
      void shelf?.keepText(null)
      const { template: now } = design.store.getState()
      if (templateText(reading.template) !== templateText(now)) design.become('step.json', reading.template)
    }, calm)
    return () => clearTimeout(timer)
  }, [text, reading, design, shelf])

  return (
    <div className="d-json">
      <div className="d-json-bar" role="status">
        <span className={reading.template ? 'd-ok' : 'd-bad'}>
          {reading.template
            ? say('json.good')
            : say('json.bad', { count: reading.findings.length, first: reading.findings[0]?.words ?? '' })}
        </span>
        <span className="d-space" />
        {!reading.template && (
          <button
            type="button"
            className="d-button"
            onClick={() => editor.current?.write(templateText(design.store.getState().template))}
          >
            {say('json.back')}
          </button>
        )}
        <button type="button" className="d-button" aria-pressed={hasDiff} onClick={() => setDiff(!hasDiff)}>
          {say('json.diff')}
        </button>
      </div>
      <div className="d-json-room" data-diff={hasDiff}>
        <div ref={room} className="d-json-editor" />
        {hasDiff && <DiffList before={templateText(saved.template)} after={text} name={saved.name} />}
      </div>
    </div>
  )
}

interface DiffListProps {
  readonly before: string
  readonly after: string
  /** Of the point that it is compared with; null: what the draft was begun with. */
  readonly name: string | null
}

/** What has changed since the last point that was named, or since the draft was begun, line by line. */
function DiffList({ before, after, name }: DiffListProps) {
  const changes = useMemo(() => lineDiff(before, after), [before, after])
  return (
    <section className="d-json-diff" aria-label={say('json.diff')}>
      <h2>{name === null ? say('json.since_begun') : say('json.since_point', { name })}</h2>
      {changes.length === 0 && <p className="d-empty">{say('json.same')}</p>}
      {changes.map(({ kind, line, text }) => (
        <pre key={`${kind} ${line}`} className={`d-line-${kind}`}>
          <span>{line}</span>
          <ins>{kind === 'added' ? '+' : '−'}</ins>
          {text}
        </pre>
      ))}
    </section>
  )
}
