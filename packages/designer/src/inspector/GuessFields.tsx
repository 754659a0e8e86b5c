import { putFields } from '@tianbao/template'
import { useCanvas } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'

/** Gives the selected cells the fields that the words beside them ask for. */
export function GuessFields() {
  const canvas = useCanvas()
  const guess = () =>
    canvas.design.gesture('step.put_fields', (template) => putFields(template, { spots: canvas.spots() }), {
      count: canvas.cells().length,
    })
  return (
    <button type="button" className="d-button" onClick={guess}>
      {say('inspector.guess')}
    </button>
  )
}
