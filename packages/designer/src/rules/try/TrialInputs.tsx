import type { Address } from '@tianbao/edit'
import type { Explanation } from '@tianbao/rules'
import { FillEntry } from '../../fill/FillEntry.tsx'
import { say } from '../../messages/messages.ts'
import type { Attempt, Trial } from './try-rule.ts'

interface TrialInputsProps {
  readonly trial: Trial
  readonly attempt: Attempt
}

/** Cells that can be typed into here; more are typed on the table of the preview. */
const mostInputs = 12

/** The cells that the rule reads here, to be typed over: what if this were another number? */
export function TrialInputs({ trial, attempt }: TrialInputsProps) {
  const explanation = trial.form.explain({ rule: attempt.key, row: attempt.row })
  const addresses = explanation === null ? [] : cellsIn(explanation, trial).slice(0, mostInputs)
  if (addresses.length === 0) return null
  return (
    <fieldset className="d-r-inputs">
      <legend>{say('rule.typed_values')}</legend>
      {addresses.map((address) => (
        <FillEntry key={address} form={trial.form} address={address} />
      ))}
    </fieldset>
  )
}

/** The cells that an explanation read, each once. */
function cellsIn(explanation: Explanation, { form }: Trial): readonly Address[] {
  const found = new Set<Address>()
  const visit = ({ path, steps }: Explanation) => {
    for (const step of steps) visit(step)
    if (path !== undefined && form.template.fields[path.replace(/#[^.]*/g, '.*')] !== undefined)
      found.add(path)
  }
  visit(explanation)
  return [...found]
}
