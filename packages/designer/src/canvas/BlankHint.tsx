import { say } from '../messages/messages.ts'
import { useCanvasState } from './canvas-context.ts'
import { isBlank } from './is-blank.ts'

const steps = ['paste', 'write', 'every'] as const

/** Under squared paper: how one begins. It goes with the first word. */
export function BlankHint() {
  const blank = useCanvasState(({ drawing, held }) => held === null && isBlank(drawing))
  if (!blank) return null
  return (
    <section className="d-blank-hint">
      <h2>{say('blank.title')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{say(`blank.${step}`)}</li>
        ))}
      </ol>
    </section>
  )
}
