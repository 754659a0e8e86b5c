import { useSheet } from './sheet-context.ts'
import { useSignal } from './use-signal.ts'

interface EntryNoteProps {
  readonly address: string
}

/** Under the cell being typed in: how the text is read, and what one key would put instead. */
export function EntryNote({ address }: EntryNoteProps) {
  const { state } = useSheet()
  const typing = useSignal(state.subscribeTyping, state.typing)
  if (typing?.address !== address) return null
  const note = state.source.note(address, typing.text)
  if (!note) return null
  return (
    <span className="tb-note" role="status">
      <span className="tb-note-title">{note.title}</span>
      {note.offer && (
        <span className="tb-note-offer">
          <kbd>Alt</kbd>
          <kbd>↵</kbd> {note.offer.words}
        </span>
      )}
      {note.detail !== undefined && <span className="tb-note-detail">{note.detail}</span>}
      {note.picture !== undefined && (
        <span className="tb-note-picture" aria-hidden="true">
          {note.picture}
        </span>
      )}
    </span>
  )
}
