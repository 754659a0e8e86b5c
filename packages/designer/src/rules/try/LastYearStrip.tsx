import type { Rule, Template } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import type { RuleChain } from '../facts/rule-chain.ts'
import { mostSubmissions, servedSubmissions } from './last-submissions.ts'
import type { RuleSample } from './rule-sample.ts'
import type { ManyVerdicts } from './try-on-many.ts'
import { useLastYear } from './use-last-year.ts'
import './last-year.css'

interface LastYearStripProps {
  readonly template: Template
  readonly rule: Rule
  readonly chain: RuleChain
  readonly today: string
  /** Tries the rule on one of them, step by step. */
  readonly onOpen: (sample: RuleSample) => void
}

/** The same rule on last year's submissions: how many it holds for, and those for which it does not. */
export function LastYearStrip({ template, rule, chain, today, onOpen }: LastYearStripProps) {
  const { lines, fetched, verdicts, trouble, start, stop } = useLastYear(
    servedSubmissions,
    template,
    rule,
    chain,
    today,
  )
  if (lines === null) return null
  const count = Math.min(lines.length, mostSubmissions)
  return (
    <section className="d-r-last" aria-label={say('rule.last_year')}>
      <h4>{say(count === 0 ? 'rule.last_none' : 'rule.last_with', { count, year: template.year - 1 })}</h4>
      {trouble !== null && (
        <p role="alert" className="d-r-error">
          {trouble}
        </p>
      )}
      {count > 0 && fetched === null && (
        <button type="button" className="d-r-button" onClick={start}>
          {say('rule.last_start')}
        </button>
      )}
      {fetched !== null && fetched < count && (
        <p className="d-r-last-running">
          <progress max={count} value={fetched} />
          <span role="status">{`${fetched} / ${count}`}</span>
          <button type="button" className="d-r-button" onClick={stop}>
            {say('difference.stop')}
          </button>
        </p>
      )}
      {verdicts !== null && <Verdicts verdicts={verdicts} onOpen={onOpen} />}
    </section>
  )
}

interface VerdictsProps {
  readonly verdicts: ManyVerdicts
  readonly onOpen: (sample: RuleSample) => void
}

function Verdicts({ verdicts: { holds, fails, waits }, onOpen }: VerdictsProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <div className="d-r-last-bar" aria-hidden="true">
        <i className="d-bar-ok" style={{ flexGrow: holds.length }} />
        <i className="d-bar-warn" style={{ flexGrow: fails.length }} />
        <i className="d-bar-none" style={{ flexGrow: waits.length }} />
      </div>
      <p className="d-r-last-counts" role="status">
        <span className="d-ok">{say('rule.last_holds', { count: holds.length })}</span>
        <span className="d-warn">{say('rule.last_fails', { count: fails.length })}</span>
        <span>{say('rule.last_waits', { count: waits.length })}</span>
        {fails.length > 0 && (
          <button type="button" className="d-r-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {say('rule.last_see', { count: fails.length })}
          </button>
        )}
      </p>
      {isOpen && (
        <ul className="d-r-last-list">
          {fails.map((one) => (
            <li key={one.name}>
              <button type="button" className="d-r-link" onClick={() => onOpen(one)}>
                {one.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
