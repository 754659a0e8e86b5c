import { useCallback, useEffect, useState } from 'react'
import { navigate } from '../router.ts'
import type { Reading } from './judge/protocol.ts'
import { keptText } from './kept-text.ts'
import { SchemaTry } from './SchemaTry.tsx'
import { SourcePane } from './SourcePane.tsx'
import { StartHere } from './StartHere.tsx'
import { TemplateTry } from './TemplateTry.tsx'
import { type Taken, takeFile, takeLink } from './take-in.ts'
import { useReading } from './use-reading.ts'
import '../page-parts.css'
import './try.css'
import './try-schema.css'
import './try-source.css'

/** 试填: any template or plain JSON Schema, drawn and checked here and nowhere else. */
export function TryPage() {
  const [text, setText] = useState(keptText)
  const [refused, setRefused] = useState('')
  const [data, setData] = useState('')
  const { state, judge } = useReading(text)

  const take = useCallback((taken: Taken) => {
    setRefused(taken.refused ?? '')
    if (taken.text !== undefined) setText(taken.text)
  }, [])

  useEffect(() => {
    document.title = '试填'
    const from = new URLSearchParams(window.location.search).get('from')
    if (from !== null) {
      takeLink(from, window.location.href, (url) => fetch(url)).then(take)
    }
    return () => {
      document.title = '填报'
    }
  }, [take])

  useEffect(() => onDropped(take), [take])

  const reading = state.is === 'read' ? state.reading : null
  return (
    <div className="p-try">
      <header className="p-top">
        <button type="button" className="p-bare" onClick={() => navigate({ page: 'list' })}>
          ‹ 任务
        </button>
        <h1 className="p-brand">试填</h1>
        <span className="p-note">{kindWords(reading)}</span>
        <span className="p-space" />
        <span className="p-said" role="status">
          {refused}
        </span>
        {text !== '' && (
          <button type="button" className="p-button" onClick={() => take({ text: '' })}>
            清空重来
          </button>
        )}
      </header>
      {state.is === 'reading' && (
        <div className="p-loading" role="progressbar" aria-label="正在读" aria-valuetext="正在读">
          <span />
        </div>
      )}
      <SourcePane
        text={text}
        onText={setText}
        onFile={(file) => takeFile(file).then(take)}
        state={state}
        data={data}
      />
      <main className="p-try-main">
        {state.is === 'empty' && <StartHere onTake={take} />}
        {state.is === 'stopped' && (
          <p role="alert" className="p-try-stopped">
            {state.why}
          </p>
        )}
        {judge && state.is === 'read' && state.reading.is === 'schema' && (
          <SchemaTry key={state.count} reading={state.reading} judge={judge} />
        )}
        {judge && state.is === 'read' && state.reading.is === 'template' && (
          <TemplateTry key={state.count} compiled={state.reading.compiled} judge={judge} onData={setData} />
        )}
        {reading?.is === 'unreadable' && (
          <p className="p-try-stopped">原文还读不懂，改好左边列出的问题，表就画在这里。</p>
        )}
      </main>
    </div>
  )
}

/** Whatever is dropped on the page is tried, wherever it falls. */
function onDropped(take: (taken: Taken) => void): () => void {
  const over = (event: DragEvent) => event.preventDefault()
  const drop = (event: DragEvent) => {
    event.preventDefault()
    const [file] = event.dataTransfer?.files ?? []
    const text = event.dataTransfer?.getData('text') ?? ''
    if (file) takeFile(file).then(take)
    else if (text !== '') take({ text })
  }
  document.addEventListener('dragover', over)
  document.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('drop', drop)
  }
}

const drafts = {
  'draft-07': 'JSON Schema draft-07',
  '2019-09': 'JSON Schema 2019-09',
  '2020-12': 'JSON Schema 2020-12',
}

function kindWords(reading: Reading | null): string {
  if (isTemplate(reading)) return `模板　${reading.compiled.title}　${reading.compiled.year} 年度`
  return reading?.is === 'schema' ? drafts[reading.draft] : ''
}

function isTemplate(reading: Reading | null): reading is Extract<Reading, { is: 'template' }> {
  return reading?.is === 'template'
}
