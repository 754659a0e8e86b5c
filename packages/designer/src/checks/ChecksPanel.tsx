import type { Finding, Severity } from '@tianbao/finding'
import { type Fix, fixesFor } from '@tianbao/template'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { PanelProps } from '../screen/panel-props.ts'
import type { Design } from '../state/design.ts'
import type { ChecksAsk } from '../state/designer-view.ts'
import { CheckGroup, findingWords, goToFinding, mend } from './CheckRows.tsx'
import { groupFindings } from './group-findings.ts'
import { placeOf } from './place-of.ts'
import { findingKey, stepProblem } from './problem-walk.ts'
import { useLooked } from './use-linter.ts'
import '../styles/checks.css'

const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** What is wrong with the template: grouped, the worst first, each with a way there, and what puts it right. */
export function ChecksPanel({ design, view }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const isReading = useStore(design.store, (state) => state.isReading)
  const { template: looked, findings } = useLooked()
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const [here, setHere] = useState<string | null>(null)
  const [unanswered, setUnanswered] = useState<string | null>(null)
  const groups = useMemo(() => groupFindings(findings), [findings])
  const inOrder = useMemo(() => groups.flatMap((group) => group.findings), [groups])
  const fixes = useMemo(
    () => findings.flatMap((finding) => (looked ? fixesFor(finding, looked) : [])),
    [findings, looked],
  )
  const toggle = (code: string) =>
    setOpen(
      (before) => new Set(before.has(code) ? [...before].filter((one) => one !== code) : [...before, code]),
    )

  const answer = ({ what }: ChecksAsk) => {
    if (looked === null) return
    setUnanswered(null)
    if (what === 'fix') {
      const first = inOrder.find((finding) => findingKey(finding) === here) ?? inOrder[0]
      const [fix] = [...(first ? fixesFor(first, looked) : []), ...fixes]
      if (fix && !isReading) mend(design, fix)
      else setUnanswered('checks.no_fix')
      return
    }
    const next = stepProblem(inOrder, here, what === 'next' ? 1 : -1)
    if (next === null) {
      setUnanswered('checks.none')
      return
    }
    setHere(findingKey(next))
    setOpen((before) => new Set([...before, next.code]))
    // A walk stays at the table: what stands elsewhere is a press away.
    if (placeOf(next, looked)?.kind === 'table') goToFinding(view, next, looked)
  }
  const asked = useStore(view.store, (state) => state.checksAsked)
  const answered = useRef(asked)
  useEffect(() => {
    // What is asked while the table is being looked at is answered when it was.
    if (asked === null || asked === answered.current || looked !== template) return
    answered.current = asked
    answer(asked)
  })

  const at = inOrder.findIndex((finding) => findingKey(finding) === here)
  const there = inOrder[at]
  return (
    <div className="d-checks">
      <div className="d-checks-head">
        {severities
          .map((severity) => ({ severity, count: countOf(findings, severity) }))
          .filter(({ count }) => count > 0)
          .map(({ severity, count }) => (
            <span key={severity} className={`d-count d-count-${severity}`}>
              {say(`checks.${severity}`, { count })}
            </span>
          ))}
        {looked !== null && findings.length === 0 && <span className="d-ok">{say('checks.none')}</span>}
        <span className="d-unseen" role="status">
          {unanswered !== null && say(unanswered)}
          {there && say('checks.at', { at: at + 1, count: inOrder.length, sentence: findingWords(there) })}
        </span>
        <span className="d-space" />
        {countOf(findings, 'error') > 0 && (
          <span className="d-hint">
            {say('checks.before_publishing', { count: countOf(findings, 'error') })}
          </span>
        )}
        {fixes.length > 1 && !isReading && (
          <button type="button" className="d-button" onClick={() => mendAll(design, fixes)}>
            {say('checks.fix_all', { count: fixes.length })}
          </button>
        )}
      </div>
      <ul>
        {groups.map((group) => (
          <CheckGroup
            key={group.code}
            group={group}
            isOpen={open.has(group.code)}
            onToggle={() => toggle(group.code)}
            template={looked ?? template}
            design={design}
            view={view}
            isReading={isReading}
            here={here}
          />
        ))}
      </ul>
    </div>
  )
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}

/** All of them as one step; what is mended by another one already is passed over. */
function mendAll(design: Design, fixes: readonly Fix[]): void {
  const { template } = design.store.getState()
  const after = fixes.reduce((now, fix) => {
    const outcome = fix.command(now)
    return 'template' in outcome ? outcome.template : now
  }, template)
  design.become('step.fix_all', after, { count: fixes.length })
}
