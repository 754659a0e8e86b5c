import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Clipboard } from './clipboard-types.ts'

/** A line under the top bar while a large clipboard is being read. */
export function ReadingLine({ clipboard }: { readonly clipboard: Clipboard }) {
  const share = useStore(clipboard.store, (state) => state.reading)
  if (share === null) return null
  return (
    <div className="tf-reading">
      <progress className="tf-reading-line" value={share} aria-label={say('paste.reading')} />
      <button type="button" className="tf-button tf-small" onClick={clipboard.drop}>
        {say('paste.stop')}
      </button>
    </div>
  )
}
