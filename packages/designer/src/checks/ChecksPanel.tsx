import { type Finding, findingMessages, mergeMessages, type Severity, sentence } from '@tianbao/finding'
import { type Fix, fixesFor, type Template, templateMessages } from '@tianbao/template'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { PanelProps } from '../screen/panels.tsx'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import { type FindingGroup, groupFindings } from './group-findings.ts'
import { placeOf } from './place-of.ts'
import { useLinter } from './use-linter.ts'
import '../styles/checks.css'

const messages = mergeMessages(findingMessages['zh-CN'], templateMessages['zh-CN'])
const severities: readonly Severity[] = ['error', 'warning', 'hint']

/** What is wrong with the template: grouped, the worst first, each with a way there, and what puts it right. */
export function ChecksPanel({ design, view }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const isReading = useStore(design.store, (state) => state.isReading)
  const { template: looked, findings } = useLinter(template)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const groups = useMemo(() => groupFindings(findings), [findings])
  const fixes = useMemo(
    () => findings.flatMap((finding) => (looked ? fixesFor(finding, looked) : [])),
    [findings, looked],
  )
  const toggle = (code: string) =>
    setOpen(
      (before) => new Set(before.has(code) ? [...before].filter((one) => one !== code) : [...before, code]),
    )
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
        <span className="d-space" />
        {fixes.length > 1 && !isReading && (
          <button type="button" className="d-button" onClick={() => mendAll(design, fixes)}>
            {say('checks.fix_all', { count: fixes.length })}
          </button>
        )}
      </div>
      <ul>
        {groups.map((group) => (
          <Group
            key={group.code}
            group={group}
            isOpen={open.has(group.code) || group.findings.length === 1}
            onToggle={() => toggle(group.code)}
            template={looked ?? template}
            design={design}
            view={view}
            isReading={isReading}
          />
        ))}
      </ul>
    </div>
  )
}

interface GroupProps {
  readonly group: FindingGroup
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly template: Template
  readonly design: Design
  readonly view: DesignerView
  readonly isReading: boolean
}

function Group({ group: { severity, findings }, isOpen, onToggle, ...world }: GroupProps) {
  const [first] = findings
  if (first === undefined) return null
  if (isOpen && findings.length === 1) return <Row finding={first} {...world} />
  return (
    <>
      <li className="d-check">
        <button type="button" className="d-check-words" aria-expanded={isOpen} onClick={onToggle}>
          <Mark severity={severity} />
          <span>{say('checks.group', { sentence: sentence(first, messages), count: findings.length })}</span>
        </button>
      </li>
      {isOpen &&
        findings.map((finding) => <Row key={JSON.stringify(finding)} finding={finding} {...world} />)}
    </>
  )
}

interface RowProps extends Omit<GroupProps, 'group' | 'isOpen' | 'onToggle'> {
  readonly finding: Finding
}

function Row({ finding, template, design, view, isReading }: RowProps) {
  const place = useMemo(() => placeOf(finding, template), [finding, template])
  const fixes = useMemo(() => fixesFor(finding, template), [finding, template])
  const go = () => {
    if (place?.kind === 'rule') view.openRule(place.id)
    else if (place?.kind === 'node') view.openNode(place.id)
    else if (place) {
      view.show('table')
      view.select(place.parts)
    }
  }
  return (
    <li className="d-check">
      <button type="button" className="d-check-words" disabled={place === null} onClick={go}>
        <Mark severity={finding.severity} />
        <span>{sentence(finding, messages)}</span>
      </button>
      {!isReading &&
        fixes.map((fix) => (
          <button key={fix.code} type="button" className="d-button d-fix" onClick={() => mend(design, fix)}>
            {sentence(fix, messages)}
          </button>
        ))}
    </li>
  )
}

function Mark({ severity }: { readonly severity: Severity }) {
  return (
    <>
      <span className={`d-mark-${severity}`}>
        <Icon name={severity === 'error' ? 'error' : severity === 'warning' ? 'warning' : 'more'} />
      </span>
      <span className="d-unseen">{say(`checks.is_${severity}`)}</span>
    </>
  )
}

function countOf(findings: readonly Finding[], severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length
}

/** One step of the history, called by what it does. */
function mend(design: Design, fix: Fix): void {
  design.gesture('step.fix', fix.command, { what: sentence(fix, messages) })
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
