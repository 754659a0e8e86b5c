import type { Address, JsonObject } from '@tianbao/edit'
import { fillHoles } from '@tianbao/finding'
import { messagesFor, remedyOf } from '@tianbao/form'
import { columnTitles, type Rule } from '@tianbao/template'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { say } from '../../messages/messages.ts'
import { cellLabel } from './cell-label.ts'
import { Portable } from './Portable.tsx'
import { SampleChoice } from './SampleChoice.tsx'
import { TrialInputs } from './TrialInputs.tsx'
import { type TrialCure, trialCures } from './trial-cure.ts'
import { trialSteps } from './trial-steps.ts'
import { type Attempt, attemptsOf, type Trial, type Verdict } from './try-rule.ts'

/** Data that a rule can be tried on. */
export interface RuleSample {
  readonly name: string
  readonly data: JsonObject
}

interface TryPanelProps {
  readonly rule: Rule
  readonly trial: Trial | null
  readonly samples: readonly RuleSample[]
  readonly sample: string
  readonly onSample: (name: string) => void
  readonly onOpenFile: (sample: RuleSample) => void
  readonly onShow: (address: Address) => void
}

/** A rule on real data: what it read, what follows, why it holds or does not, and what would make it hold. */
export function TryPanel({ rule, trial, samples, sample, onSample, onOpenFile, onShow }: TryPanelProps) {
  return (
    <aside className="d-r-try" aria-label={say('rule.try')} data-region="try">
      <header className="d-r-try-head">
        <h3>{say('rule.try')}</h3>
        <SampleChoice samples={samples} sample={sample} onSample={onSample} onOpenFile={onOpenFile} />
      </header>
      {trial === null ? (
        <p className="d-r-hint">{say('rule.try_none')}</p>
      ) : (
        <Tried key={rule.id} rule={rule} trial={trial} onShow={onShow} />
      )}
      <Portable rule={rule} trial={trial} />
    </aside>
  )
}

interface TriedProps {
  readonly rule: Rule
  readonly trial: Trial
  readonly onShow: (address: Address) => void
}

const order: Readonly<Record<Verdict, number>> = { fails: 0, holds: 1, computes: 1, waits: 2 }

function Tried({ rule, trial, onShow }: TriedProps) {
  const { form } = trial
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

function nameOf({ key, row }: Attempt): string {
  return `${key} ${row ?? ''}`
}

interface AttemptsProps {
  readonly rule: Rule
  readonly trial: Trial
  readonly attempts: readonly Attempt[]
  readonly chosen: Attempt
  readonly onChoose: (attempt: Attempt) => void
}

/** Few of them stand side by side, many in a list, those that fail first. */
function Attempts({ rule, trial, attempts, chosen, onChoose }: AttemptsProps) {
  const fails = attempts.filter(({ verdict }) => verdict === 'fails').length
  if (attempts.length === 1) return <Badge attempt={chosen} label={attemptLabel(rule, trial, chosen)} />
  if (attempts.length <= 4)
    return (
      <fieldset className="d-r-attempts" aria-label={say('rule.try_where')}>
        {attempts.map((one) => (
          <button
            key={nameOf(one)}
            type="button"
            className="d-r-attempt"
            data-verdict={one.verdict}
            aria-pressed={one === chosen}
            onClick={() => onChoose(one)}
          >
            <Badge attempt={one} label={attemptLabel(rule, trial, one)} />
          </button>
        ))}
      </fieldset>
    )
  return (
    <label className="d-r-field">
      <span>{say('rule.try_counts', { fails, all: attempts.length })}</span>
      <select
        className="d-r-input"
        value={nameOf(chosen)}
        onChange={(event) => {
          const one = attempts.find((each) => nameOf(each) === event.target.value)
          if (one !== undefined) onChoose(one)
        }}
      >
        {attempts.map((one) => (
          <option key={nameOf(one)} value={nameOf(one)}>
            {`${attemptLabel(rule, trial, one)} · ${say(`rule.verdict_${one.verdict}`)}`}
          </option>
        ))}
      </select>
    </label>
  )
}

function Badge({ attempt, label }: { readonly attempt: Attempt; readonly label: string }) {
  return (
    <span className="d-r-verdict" data-verdict={attempt.verdict}>
      {label === ''
        ? say(`rule.verdict_${attempt.verdict}`)
        : `${label} ${say(`rule.verdict_${attempt.verdict}`)}`}
    </span>
  )
}

/** Which row and column: 市委办 2023年. */
function attemptLabel(rule: Rule, { form }: Trial, { column, row, outcome }: Attempt): string {
  const name =
    row === null ? '' : String(outcome.finding?.params.name ?? rowName(form.template.titles, row, form))
  if (column === null) return name
  const title = columnTitles(rule, form.template)[rule.columns?.indexOf(column) ?? 0] ?? column
  return name === '' ? title : `${name} ${title}`
}

function rowName(titles: Readonly<Record<string, string>>, row: Address, form: Trial['form']): string {
  if (titles[row] !== undefined) return titles[row]
  const pattern = row.replace(/#[^.]*$/, '.*.name')
  return form.template.fields[pattern] === undefined
    ? row.slice(row.lastIndexOf('#') + 1)
    : form.cell(`${row}.name`).text || row
}

function Steps({
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
  return say(`rule.source_${cell.origin}`)
}

/** What a person is told: of a rule whose rows are told together, that one finding. */
function toldFinding(rule: Rule, { form }: Trial, { outcome }: Attempt) {
  const { finding } = outcome
  if (finding === null || rule.gather !== true) return finding
  const [first = ''] = finding.addresses
  const all = form.findings('filling')
  return all.find(({ code, addresses }) => code === finding.code && addresses.includes(first)) ?? finding
}

function Outcome({
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
