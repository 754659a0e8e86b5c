import type { Template } from '@tianbao/template'
import { changeNotes, type Difference } from '@tianbao/versions'
import { say } from '../messages/messages.ts'

interface ChangeNotesProps {
  readonly before: Template
  readonly after: Template
  readonly difference: Difference
  onClose(): void
}

/** 变更说明, as it will be printed. */
export function ChangeNotes({ before, after, difference, onClose }: ChangeNotesProps) {
  const lines = changeNotes(before, after, difference).split('\n')
  return (
    <section className="d-diff-notes" aria-label={say('difference.notes')}>
      <header>
        <button type="button" className="d-button d-primary" onClick={() => window.print()}>
          {say('difference.print')}
        </button>
        <button type="button" className="d-button" onClick={onClose}>
          {say('difference.close')}
        </button>
      </header>
      <article>
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
