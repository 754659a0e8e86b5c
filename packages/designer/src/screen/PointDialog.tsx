import { useEffect, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'

/** Names the point where the template stands, to be found again in the history. Saving itself goes on without it. */
export function PointDialog({ design, onClose }: { readonly design: Design; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [name, setName] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="d-keys d-point" aria-label={say('point.title')} onClose={onClose}>
      <h2>{say('point.title')}</h2>
      <p>{say('point.about')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '') design.mark(name.trim())
          dialog.current?.close()
        }}
      >
        <input
          aria-label={say('point.name')}
          placeholder={say('point.name')}
          maxLength={60}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="d-button-main">
          {say('point.keep')}
        </button>
        <button type="button" className="d-button" onClick={() => dialog.current?.close()}>
          {say('merge.cancel')} <kbd>Esc</kbd>
        </button>
      </form>
    </dialog>
  )
}
