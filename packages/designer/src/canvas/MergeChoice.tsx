import { useEffect, useRef } from 'react'
import { say } from '../messages/messages.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { mergeAsAsked } from './gestures/merge-fields.ts'

/** What becomes of the fields of cells that are merged: asked where one stands, answered with one key. */
export function MergeChoice() {
  const canvas = useCanvas()
  const asking = useCanvasState((state) => state.asking)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asking) first.current?.focus()
  }, [asking])
  if (!asking) return null
  const leave = () => {
    canvas.ask(null)
    canvas.askFocus()
  }
  return (
    <div
      className="d-paste"
      role="alertdialog"
      aria-label={say('merge.ask', { titles: asking.titles })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        leave()
      }}
    >
      <span>{say('merge.ask', { titles: asking.titles })}</span>
      {(['first', 'shift'] as const).map((way) => (
        <button
          key={way}
          ref={way === 'first' ? first : null}
          type="button"
          className="d-button"
          onClick={() => {
            mergeAsAsked(canvas, asking, way)
            canvas.askFocus()
          }}
        >
          {say(`merge.${way}`)}
        </button>
      ))}
      <button type="button" className="d-button" onClick={leave}>
        {say('merge.cancel')} <kbd>Esc</kbd>
      </button>
    </div>
  )
}
