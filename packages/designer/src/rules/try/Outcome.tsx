import { fillHoles } from '@tianbao/finding'
import { messagesFor, remedyOf } from '@tianbao/form'
import type { Rule } from '@tianbao/template'
import { useEffect, useState } from 'react'
import { cellLabel } from '../../fill/cell-label.ts'
import { say } from '../../messages/messages.ts'
import { type TrialCure, trialCures } from './trial-cure.ts'
import type { Attempt, Trial } from './try-rule.ts'

/** What a person is told: of a rule whose rows are told together, that one finding. */
function toldFinding(rule: Rule, { form }: Trial, { outcome }: Attempt) {
  const { finding } = outcome
  if (finding === null || rule.gather !== true) return finding
  const [first = ''] = finding.addresses
  const all = form.findings('filling')
  return all.find(({ code, addresses }) => code === finding.code && addresses.includes(first)) ?? finding
}

/** What a person would be told, and what would make the rule hold. */
export function Outcome({
  rule,
  trial,
  attempt,
}: {
  readonly rule: Rule
  readonly trial: Trial
  readonly attempt: Attempt
}) {
  const { form } = trial
  const finding = toldFinding(rule, trial, attempt)
  const [cures, setCures] = useState<readonly TrialCure[]>([])
  // Trying what would help takes forms of its own: behind what is shown first.
  useEffect(() => {
    setCures([])
    const timer = setTimeout(() => setCures(trialCures(trial, rule, attempt)), 50)
    return () => clearTimeout(timer)
  }, [trial, rule, attempt])
  if (finding === null) return null
  const messages = messagesFor(form.template, 'zh-CN')
  const text = messages[finding.code] ?? ''
  const remedy = remedyOf(form.template, finding)
  return (
    <div className="d-r-outcome" data-severity={finding.severity} role="status">
      <h4>{say(`rule.severity_${finding.severity}`)}</h4>
      <p>{fillHoles(text, finding.params)}</p>
      {(remedy !== '' || cures.length > 0) && (
        <p className="d-r-cure">{`${say('rule.what_would_do')}${remedy}`}</p>
      )}
      {cures.map(({ address, value, text: shown }) => (
        <button key={address} type="button" className="d-r-button" onClick={() => form.set(address, value)}>
          {say('rule.cure', { place: cellLabel(form, address), value: shown })}
        </button>
      ))}
    </div>
  )
}
