import { say } from '../messages/messages.ts'
import type { ChangeDecision } from './decisions.ts'

interface DecisionMenuProps {
  /** The change that is decided, in words. */
  readonly label: string
  readonly decision: ChangeDecision | null
  readonly successors: readonly { readonly to: string; readonly title: string }[]
  onDecide(decision: ChangeDecision | null): void
}

/** Where the old values of a change go: kept apart, or to what took their place. */
export function DecisionMenu({ label, decision, successors, onDecide }: DecisionMenuProps) {
  const value = decision === null ? '' : decision.is === 'archive' ? 'archive' : `to ${decision.to}`
  return (
    <select
      className="d-diff-decision"
      aria-label={say('difference.decide', { change: label })}
      value={value}
      data-decided={decision !== null}
      onChange={({ target: { value: chosen } }) => {
        if (chosen === '') onDecide(null)
        else if (chosen === 'archive') onDecide({ is: 'archive' })
        else onDecide({ is: 'follows', to: chosen.slice('to '.length) })
      }}
    >
      <option value="">{say('difference.undecided')}</option>
      <option value="archive">{say('difference.archive')}</option>
      {successors.map(({ to, title }) => (
        <option key={to} value={`to ${to}`}>
          {say('difference.follows', { title })}
        </option>
      ))}
    </select>
  )
}
