import type { Address } from '@tianbao/edit'
import { say } from '../../messages/messages.ts'
import { trialSteps } from './trial-steps.ts'
import type { Attempt, Trial } from './try-rule.ts'

/** How a rule came to its verdict: what it read and where that comes from, what follows, which step decides. */
export function Steps({
  trial,
  attempt,
  onShow,
}: {
  readonly trial: Trial
  readonly attempt: Attempt
  readonly onShow: (address: Address) => void
}) {
  const explanation = trial.form.explain({ rule: attempt.key, row: attempt.row })
  if (explanation === null) return null
  const { steps, left } = trialSteps(explanation)
  return (
    <ol className="d-r-steps">
      {left > 0 && <li className="d-r-hint">{say('rule.steps_before', { count: left })}</li>}
      {steps.map((step, at) => (
        <li key={`${at} ${step.words}`} className="d-r-step" data-decides={step.decides}>
          <span className="d-r-step-number">{at + 1}</span>
          {step.address === null ? (
            <span className="d-r-step-words">{step.words}</span>
          ) : (
            <button
              type="button"
              className="d-r-step-words d-r-link"
              onClick={() => onShow(step.address ?? '')}
            >
              {say('rule.step_reads', { place: step.words })}
              <small>{sourceOf(trial, step.address)}</small>
            </button>
          )}
          <b className="d-r-step-value">{step.value}</b>
        </li>
      ))}
    </ol>
  )
}

/** Where a value that was read comes from: typed, computed, typed over what is computed. */
function sourceOf({ form }: Trial, address: Address): string {
  if (form.template.fields[address.replace(/#[^.]*/g, '.*')] === undefined) return ''
  const cell = form.cell(address)
  if (cell.isOverride) return say('rule.source_override', { computed: String(cell.computed) })
  return cell.origin === 'empty' ? '' : say(`rule.source_${cell.origin}`)
}
