import { type Finding, findingMessages, mergeMessages, type Severity, sentence } from '@tianbao/finding'
import { type Fix, fixesFor, type Template, templateMessages } from '@tianbao/template'
import { useEffect, useMemo, useRef } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { Design } from '../state/design.ts'
import type { DesignerView } from '../state/designer-view.ts'
import type { FindingGroup } from './group-findings.ts'
import { placeOf } from './place-of.ts'
import { findingKey } from './problem-walk.ts'

const messages = mergeMessages(findingMessages['zh-CN'], templateMessages['zh-CN'])

/** The sentence of a finding of the template. */
export const findingWords = (finding: Finding): string => sentence(finding, messages)

interface World {
  readonly template: Template
  readonly design: Design
  readonly view: DesignerView
  readonly isReading: boolean
  /** The finding that is looked at, by its key. */
  readonly here: string | null
}

interface GroupProps extends World {
  readonly group: FindingGroup
  readonly isOpen: boolean
  readonly onToggle: () => void
}

/** All findings of one code: one line until it is opened. */
export function CheckGroup({ group: { severity, findings }, isOpen, onToggle, ...world }: GroupProps) {
  const [first] = findings
  if (first === undefined) return null
  if (findings.length === 1) return <CheckRow finding={first} {...world} />
  return (
    <>
      <li className="d-check">
        <button type="button" className="d-check-words" aria-expanded={isOpen} onClick={onToggle}>
          <Mark severity={severity} />
          <span>{say('checks.group', { sentence: findingWords(first), count: findings.length })}</span>
        </button>
      </li>
      {isOpen &&
        findings.map((finding) => <CheckRow key={findingKey(finding)} finding={finding} {...world} />)}
    </>
  )
}

/** One finding: a press goes there, a button puts it right. */
function CheckRow({
  finding,
  template,
  design,
  view,
  isReading,
  here,
}: World & { readonly finding: Finding }) {
  const row = useRef<HTMLLIElement>(null)
  const fixes = useMemo(() => fixesFor(finding, template), [finding, template])
  const place = useMemo(() => placeOf(finding, template), [finding, template])
  const isHere = here === findingKey(finding)
  useEffect(() => {
    if (isHere) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isHere])
  return (
    <li ref={row} className="d-check" data-here={isHere}>
      <button
        type="button"
        className="d-check-words"
        disabled={place === null}
        onClick={() => goToFinding(view, finding, template)}
      >
        <Mark severity={finding.severity} />
        <span>{findingWords(finding)}</span>
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

/** Shows what a finding is about: on the table, among the rules, in the catalog. */
export function goToFinding(view: DesignerView, finding: Finding, template: Template): void {
  const place = placeOf(finding, template)
  if (place?.kind === 'rule') view.openRule(place.id)
  else if (place?.kind === 'node') view.openNode(place.id)
  else if (place) {
    view.show('table')
    view.select(place.parts)
  }
}

/** One step of the history, called by what it does. */
export function mend(design: Design, fix: Fix): void {
  design.gesture('step.fix', fix.command, { what: sentence(fix, messages) })
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
