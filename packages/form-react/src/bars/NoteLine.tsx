import { useSyncExternalStore } from 'react'

/** Things that a person should know and need not act on, in sentences: another window, a clock that is wrong. */
export interface Notes {
  list(): readonly string[]
  subscribe(listener: () => void): () => void
}

interface NoteLineProps {
  readonly notes: Notes
}

/** One calm line over the paper, spoken once. */
export function NoteLine({ notes }: NoteLineProps) {
  const list = useSyncExternalStore(notes.subscribe, notes.list)
  return (
    <div role="status">
      {list.map((note) => (
        <p className="tf-banner tf-banner-calm" key={note}>
          {note}
        </p>
      ))}
    </div>
  )
}
