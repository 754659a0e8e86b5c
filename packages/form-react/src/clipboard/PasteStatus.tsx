import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { placeLabel } from '../panel/labels.ts'
import type { Clipboard } from './clipboard-types.ts'

/** In the place of the status bar while a block is held: where it is, and the keys that carry it. */
export function PasteStatus({ clipboard }: { readonly clipboard: Clipboard }) {
  const page = usePage()
  const at = useStore(clipboard.store, (state) => state.held?.at)
  const cell = at && page.sheet?.lookup().at(at.row, at.column)
  // A block may begin at words that are printed left of where one stands.
  const place = cell?.kind === 'field' ? cell.address : page.sheet?.spot()?.address
  return (
    <footer className="tf-status">
      <span className="tf-where" role="status">
        {say('paste.at', { place: place ? placeLabel(page, place) : '' })}
      </span>
      <span className="tf-space" />
      <span className="tf-keys">
        <span>
          <kbd>↵</kbd> {say('paste.key_land')}
        </span>
        <span>
          <kbd>Esc</kbd> {say('findings.cancel')}
        </span>
        <span>
          <kbd>↑↓←→</kbd> {say('paste.key_carry')}
        </span>
      </span>
    </footer>
  )
}
