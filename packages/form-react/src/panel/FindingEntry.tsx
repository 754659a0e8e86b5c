import type { Address } from '@tianbao/edit'
import type { Cause, CheckedFinding, Suspect } from '@tianbao/form'
import { useEffect, useId, useRef, useState } from 'react'
import { remedyValue } from '../findings/remedy-value.ts'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { CauseCells } from './CauseCells.tsx'
import { placeLabel } from './labels.ts'
import { ReasonWriter } from './ReasonWriter.tsx'
import { WhyColumn } from './WhyColumn.tsx'
import { WhySteps } from './WhySteps.tsx'

interface FindingEntryProps {
  readonly entry: Cause
  readonly isOpen: boolean
}

/** One cause: its number, what is wrong; open, why it is so and what would make it right. */
export function FindingEntry({ entry, isOpen }: FindingEntryProps) {
  const page = usePage()
  const first = entry.findings[0]
  const cells = entry.addresses.length
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isOpen])
  if (!first) return null
  return (
    <li ref={item} className={isOpen ? 'tf-entry tf-open' : 'tf-entry'}>
      <button
        type="button"
        className="tf-entry-head"
        aria-expanded={isOpen}
        onClick={() => {
          page.open(entry.key)
          const [at] = entry.addresses
          if (at !== undefined && !isOpen) page.goTo(at)
        }}
      >
        <span className={`tb-mark tb-mark-${entry.severity}`}>{entry.number}</span>
        <span className="tf-sentence">{page.sentences.of(first)}</span>
        {cells > 1 && <span className="tf-count">{say('findings.cells', { count: cells })}</span>}
      </button>
      {isOpen && <EntryInside entry={entry} />}
    </li>
  )
}

function EntryInside({ entry }: { readonly entry: Cause }) {
  const page = usePage()
  const [isWriting, setWriting] = useState(false)
  const [isExplained, setExplained] = useState(false)
  const steps = useId()
  const endWriting = () => {
    setWriting(false)
    // What was written in is gone, and explained the entry is another one: the keyboard goes back to the cell.
    page.returnToTable()
  }
  const [first, ...others] = entry.findings
  if (!first) return null
  const remedy = page.sentences.remedy(first)
  const basis = page.sentences.basis(entry.code)
  return (
    <div className="tf-entry-inside">
      <WhyColumn finding={first} />
      {remedy !== '' && <p>{remedy}</p>}
      {entry.suspect && <SuspectLine entry={entry} suspect={entry.suspect} />}
      {others.length > 0 && <CauseCells entry={entry} />}
      {basis !== '' && (
        <p className="tf-basis">
          <span>{say('findings.basis')}</span> {basis}
        </p>
      )}
      {first.reason && !isWriting && (
        <p className="tf-basis">
          <span>{say('findings.reason')}</span> {first.reason.text}
        </p>
      )}
      {isExplained && <WhySteps id={steps} finding={first} />}
      {isWriting ? (
        <ReasonWriter findings={reasoned(entry)} onDone={endWriting} />
      ) : (
        <div className="tf-buttons">
          <FixButton entry={entry} finding={first} />
          {entry.severity === 'warning' && (
            <button type="button" className="tf-button tf-small" onClick={() => setWriting(true)}>
              {say(first.reason ? 'findings.change_reason' : 'findings.write_reason')}
            </button>
          )}
          <SeeButton addresses={entry.addresses} />
          <button
            type="button"
            className="tf-bare tf-small"
            aria-expanded={isExplained}
            aria-controls={isExplained ? steps : undefined}
            onClick={() => setExplained(!isExplained)}
          >
            {say('findings.why')}
          </button>
        </div>
      )}
    </div>
  )
}

/** What a reason is written for: what has none yet, or all of it where everything has one. */
function reasoned({ findings }: Cause): readonly CheckedFinding[] {
  const open = findings.filter(({ reason }) => reason === undefined)
  return open.length > 0 ? open : findings
}

/** At most one button that mends: the value that the rule names, else the one that would mend the suspected cell. */
function FixButton({ entry, finding }: { readonly entry: Cause; readonly finding: CheckedFinding }) {
  const page = usePage()
  const remedy = remedyValue(page.form, finding)
  if (!remedy) return entry.suspect ? <MendButton suspect={entry.suspect} /> : null
  const words = say(remedy.isEmpty ? 'findings.fill' : 'findings.take', { value: remedy.text })
  return (
    <button type="button" className="tf-button tf-primary tf-small" onClick={() => page.take([finding])}>
      {words}
    </button>
  )
}

/** Which cell it is thought to come from, and what vanishes with it. */
function SuspectLine({ entry, suspect }: { readonly entry: Cause; readonly suspect: Suspect }) {
  const page = usePage()
  const codes = new Set(entry.consequences?.map(({ code }) => code))
  const titles = [...codes].map((code) => page.sentences.rule(code)?.title ?? '').filter((one) => one !== '')
  const isHere = entry.findings[0]?.addresses[0] === suspect.address
  if (isHere && titles.length === 0) return null
  const words = {
    place: placeLabel(page, suspect.address),
    value: page.form.cell(suspect.address).text,
    proposed: suspect.text,
    what: titles,
  }
  const suspected = suspect.proposed === null ? 'findings.suspect_empty' : 'findings.suspect'
  return (
    <p>
      {!isHere && say(suspected, words)}
      {titles.length > 0 && say(isHere ? 'findings.cures_here' : 'findings.cures', words)}
    </p>
  )
}

function MendButton({ suspect }: { readonly suspect: Suspect }) {
  const page = usePage()
  const code = suspect.proposed === null ? 'findings.mend_empty' : 'findings.take'
  return (
    <button type="button" className="tf-button tf-primary tf-small" onClick={() => page.mend(suspect)}>
      {say(code, { value: suspect.text })}
    </button>
  )
}

/** Walks through the cells of a cause, one with each press. */
function SeeButton({ addresses }: { readonly addresses: readonly Address[] }) {
  const page = usePage()
  const see = () => {
    const stands = page.sheet?.spot()?.address
    const at = stands === undefined ? -1 : addresses.indexOf(stands)
    const next = addresses[(at + 1) % addresses.length]
    if (next !== undefined) page.goTo(next)
  }
  if (addresses.length === 0) return null
  return (
    <button type="button" className="tf-button tf-small" onClick={see}>
      {addresses.length === 1 ? say('findings.see_one') : say('findings.see', { count: addresses.length })}
    </button>
  )
}
