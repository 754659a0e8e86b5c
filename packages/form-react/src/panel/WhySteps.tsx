import type { CheckedFinding } from '@tianbao/form'
import { whySteps } from '../findings/why-steps.ts'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'

interface WhyStepsProps {
  readonly id: string
  readonly finding: CheckedFinding
}

/** A rule's explanation, step by step: what was read, what follows from it, and what is therefore said. */
export function WhySteps({ id, finding }: WhyStepsProps) {
  const page = usePage()
  const explanation = page.form.explain({ finding })
  const { steps, left } = explanation ? whySteps(explanation) : { steps: [], left: 0 }
  const title = page.sentences.rule(finding.code)?.title ?? ''
  return (
    <div id={id} className="tf-why">
      {title !== '' && <p>{say('findings.rule', { rule: title })}</p>}
      <ol>
        {steps.map(({ words, address }) => (
          <li key={words}>
            {address !== undefined && page.isShown(address) ? (
              <button type="button" className="tf-step" onClick={() => page.goTo(address)}>
                {words}
              </button>
            ) : (
              words
            )}
          </li>
        ))}
        {left > 0 && <li>{say('findings.more_steps', { count: left })}</li>}
        <li>{say('findings.therefore', { sentence: page.sentences.of(finding) })}</li>
      </ol>
    </div>
  )
}
