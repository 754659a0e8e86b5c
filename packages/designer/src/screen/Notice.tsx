import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'

/** Gestures that change the structure are told of for a while, and can be taken back there. */
const structural = new Set([
  'step.merge',
  'step.split',
  'step.insert_row',
  'step.insert_column',
  'step.delete_row',
  'step.delete_column',
  'step.every',
  'step.paste',
  'step.remove_band',
  'step.remove_line',
  'step.remove_field',
  'step.remove_fields',
  'step.node_remove',
  'step.wrap_band',
  'step.unwrap_band',
  'step.group_fields',
  'step.fix_all',
])

const stay = 6000

/** What was just done to the structure, with its undo; or why something was not done, until the next gesture. */
export function Notice({ design }: { readonly design: Design }) {
  const refusal = useStore(design.store, (state) => state.refusal)
  const history = useStore(design.store, (state) => state.history)
  const step = history.steps[history.position - 1]
  const canvas = useCanvas()
  const [left, setLeft] = useState<string | null>(null)
  useEffect(() => {
    if (!step) return
    const timer = setTimeout(() => setLeft(step.id), stay)
    return () => clearTimeout(timer)
  }, [step])
  // A field that rules use is asked about over the screen.
  if (refusal && refusal.refused !== 'template.refused_in_use') {
    return (
      <div className="d-notice d-notice-bad" role="alert">
        {say(refusal.refused, refusal.params)}
      </div>
    )
  }
  const isShown = step !== undefined && step.id !== left && structural.has(step.code)
  return (
    <div className="d-notice-room" role="status">
      {isShown && (
        <div className="d-notice">
          <span>{say(step.code, step.params)}</span>
          <button
            type="button"
            onClick={() => {
              design.undo()
              canvas.askFocus()
            }}
          >
            {say('notice.undo')}
          </button>
        </div>
      )}
    </div>
  )
}
