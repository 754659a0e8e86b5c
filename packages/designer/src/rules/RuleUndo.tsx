import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'

/** One step back, and forward again, by its name. */
export function RuleUndo({ design }: { readonly design: Design }) {
  const { steps, position } = useStore(design.store, (state) => state.history)
  const last = steps[position - 1]
  const next = steps[position]
  return (
    <span className="d-r-undo">
      <button
        type="button"
        className="d-r-link"
        disabled={last === undefined}
        title={last === undefined ? undefined : say(last.code, last.params)}
        onClick={() => design.undo()}
      >
        {say('rule.undo')}
      </button>
      <button
        type="button"
        className="d-r-link"
        disabled={next === undefined}
        title={next === undefined ? undefined : say(next.code, next.params)}
        onClick={() => design.redo()}
      >
        {say('rule.redo')}
      </button>
    </span>
  )
}
