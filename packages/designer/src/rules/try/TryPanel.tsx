import type { Address } from '@tianbao/edit'
import type { Rule, Template } from '@tianbao/template'
import { useMemo, useState, useSyncExternalStore } from 'react'
import { say } from '../../messages/messages.ts'
import { KeepSample } from '../../samples/KeepSample.tsx'
import type { RuleChain } from '../facts/rule-chain.ts'
import { Attempts, nameOf } from './Attempts.tsx'
import { LastYearStrip } from './LastYearStrip.tsx'
import { Outcome } from './Outcome.tsx'
import { Portable } from './Portable.tsx'
import type { RuleSample } from './rule-sample.ts'
import { SampleChoice } from './SampleChoice.tsx'
import { Steps } from './Steps.tsx'
import { TrialInputs } from './TrialInputs.tsx'
import { attemptsOf, type Trial, type Verdict } from './try-rule.ts'

interface TryPanelProps {
  readonly template: Template
  readonly rule: Rule
  readonly chain: RuleChain
  readonly today: string
  readonly trial: Trial | null
  readonly samples: readonly RuleSample[]
  readonly sample: string
  readonly onSample: (name: string) => void
  /** A sample was kept under a name. */
  readonly onKept: (name: string) => Promise<void>
  readonly onOpenFile: (sample: RuleSample) => void
  readonly onShow: (address: Address) => void
}

/** A rule on real data: what it read, what follows, why it holds or does not, and what would make it hold. */
export function TryPanel({
  template,
  rule,
  chain,
  today,
  trial,
  samples,
  sample,
  onSample,
  onKept,
  onOpenFile,
  onShow,
}: TryPanelProps) {
  return (
    <aside className="d-r-try" aria-label={say('rule.try')} data-region="try">
      <header className="d-r-try-head">
        <div className="d-r-try-title">
          <h3>{say('rule.try')}</h3>
          {trial !== null && (
            <KeepSample
              template={template}
              data={() => trial.form.data()}
              taken={samples.map(({ name }) => name)}
              onKept={onKept}
            />
          )}
        </div>
        <SampleChoice samples={samples} sample={sample} onSample={onSample} onOpenFile={onOpenFile} />
      </header>
      {trial === null ? (
        <p className="d-r-hint">{say('rule.try_none')}</p>
      ) : (
        <Tried key={trial.rule.id} trial={trial} onShow={onShow} />
      )}
      <LastYearStrip template={template} rule={rule} chain={chain} today={today} onOpen={onOpenFile} />
      <Portable rule={rule} trial={trial} />
    </aside>
  )
}

interface TriedProps {
  readonly trial: Trial
  readonly onShow: (address: Address) => void
}

const order: Readonly<Record<Verdict, number>> = { fails: 0, holds: 1, computes: 1, waits: 2 }

function Tried({ trial, onShow }: TriedProps) {
  const { form, rule } = trial
  const version = useSyncExternalStore(form.subscribe, form.document)
  const attempts = useMemo(() => {
    // The document is what they follow from.
    void version
    return attemptsOf(form, rule)
  }, [form, rule, version])
  const [chosen, setChosen] = useState<string | null>(null)
  const sorted = useMemo(() => attempts.toSorted((a, b) => order[a.verdict] - order[b.verdict]), [attempts])
  const attempt = attempts.find((one) => nameOf(one) === chosen) ?? sorted[0]
  if (attempt === undefined) return <p className="d-r-hint">{say('rule.try_no_rows')}</p>
  return (
    <>
      <Attempts
        rule={rule}
        trial={trial}
        attempts={sorted}
        chosen={attempt}
        onChoose={(one) => setChosen(nameOf(one))}
      />
      <Steps trial={trial} attempt={attempt} onShow={onShow} />
      <Outcome rule={rule} trial={trial} attempt={attempt} />
      <TrialInputs trial={trial} attempt={attempt} />
    </>
  )
}
