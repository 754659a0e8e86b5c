import type { Template } from '@tianbao/template'
import { changeNotes, type Difference, type NotesLanguage } from '@tianbao/versions'
import { useState } from 'react'
import { say } from '../messages/messages.ts'

interface ChangeNotesProps {
  readonly before: Template
  readonly after: Template
  readonly difference: Difference
  onClose(): void
}

/** 变更说明, as it will be printed; in English for whoever reads no Chinese. */
export function ChangeNotes({ before, after, difference, onClose }: ChangeNotesProps) {
  const [language, setLanguage] = useState<NotesLanguage>('zh-CN')
  const lines = changeNotes(before, after, difference, language).split('\n')
  return (
    <section className="d-diff-notes" aria-label={say('difference.notes')}>
      <header>
        <button type="button" className="d-button d-primary" onClick={() => window.print()}>
          {say('difference.print')}
        </button>
        <button
          type="button"
          className="d-button"
          aria-pressed={language === 'en'}
          onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}
        >
          {say('difference.english')}
        </button>
        <button type="button" className="d-button" onClick={onClose}>
          {say('difference.close')}
        </button>
      </header>
      <article lang={language}>
        {lines.map((line, at) => (
          // The lines of a text have no names but their places.
          <NotesLine key={at} line={line} />
        ))}
      </article>
    </section>
  )
}

function NotesLine({ line }: { readonly line: string }) {
  if (line.startsWith('# ')) return <h1>{line.slice(2)}</h1>
  if (line.startsWith('## ')) return <h2>{line.slice(3)}</h2>
  return line === '' ? null : <p>{line}</p>
}
