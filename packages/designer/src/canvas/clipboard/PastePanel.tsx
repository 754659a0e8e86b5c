import { say } from '../../messages/messages.ts'
import { useCanvas, useCanvasState } from '../canvas-context.ts'
import { acceptHeld, dropHeld, holdOtherwise } from './hold-block.ts'

/** What a block held over the table would do, in figures; Enter accepts, Escape drops. */
export function PastePanel() {
  const canvas = useCanvas()
  const held = useCanvasState((state) => state.held)
  if (!held) return null
  const { cells, words, fields, skipped } = held.landing
  return (
    <div className="d-paste" role="status">
      <span>
        {say('paste.landing', { cells, words, fields })}
        {skipped > 0 && <b>{say('paste.skipped', { skipped })}</b>}
      </span>
      {held.isOurs ? (
        <label>
          <input
            type="checkbox"
            checked={held.mint}
            onChange={({ target }) => holdOtherwise(canvas, { mint: target.checked })}
          />
          {say('paste.mint')} <kbd>Alt N</kbd>
        </label>
      ) : (
        <label>
          <input
            type="checkbox"
            checked={held.guess}
            onChange={({ target }) => holdOtherwise(canvas, { guess: target.checked })}
          />
          {say('paste.guess')} <kbd>Alt F</kbd>
        </label>
      )}
      <button type="button" className="d-button-main" onClick={() => acceptHeld(canvas)}>
        {say('paste.accept')} <kbd>Enter</kbd>
      </button>
      <button type="button" className="d-button" onClick={() => dropHeld(canvas)}>
        {say('paste.drop')} <kbd>Esc</kbd>
      </button>
    </div>
  )
}
