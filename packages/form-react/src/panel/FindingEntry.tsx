import type { Address } from '@tianbao/edit'
import type { Cause, Suspect } from '@tianbao/form'
import { useEffect, useRef, useState } from 'react'
import { remedyValue } from '../findings/remedy-value.ts'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { distinguishing, placeLabel } from './labels.ts'
import { ReasonWriter } from './ReasonWriter.tsx'
import { WhyColumn } from './WhyColumn.tsx'

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
  const [first, ...others] = entry.findings
  if (!first) return null
  const remedy = remedyValue(page.form, first)
  const basis = page.sentences.basis(entry.code)
  const isWarning = entry.severity === 'warning'
  return (
    <div className="tf-entry-inside">
      <WhyColumn finding={first} />
      {page.sentences.remedy(first) !== '' && <p>{page.sentences.remedy(first)}</p>}
      {entry.suspect && <SuspectLine entry={entry} suspect={entry.suspect} />}
      {others.length > 0 && <OtherCells entry={entry} />}
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
      {isWriting ? (
        <ReasonWriter finding={first} onDone={() => setWriting(false)} />
      ) : (
        <div className="tf-buttons">
          {remedy && (
            <button type="button" className="tf-button tf-primary tf-small" onClick={() => page.take(first)}>
              {say(remedy.isEmpty ? 'findings.fill' : 'findings.take', { value: remedy.text })}
            </button>
          )}
          {!remedy && entry.suspect && <MendButton suspect={entry.suspect} />}
          {isWarning && (
            <button type="button" className="tf-button tf-small" onClick={() => setWriting(true)}>
              {say(first.reason ? 'findings.change_reason' : 'findings.write_reason')}
            </button>
          )}
          <SeeButton addresses={entry.addresses} />
        </div>
      )}
    </div>
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

/** How many other cells of a cause are listed before the rest is a number. */
const listed = 6

function OtherCells({ entry }: { readonly entry: Cause }) {
  const page = usePage()
  const places = entry.findings.flatMap((finding) => finding.addresses.slice(0, 1))
  const name = distinguishing(page, places)
  const rest = places.length - listed
  return (
    <ul className="tf-places">
      {places.slice(0, listed).map((address) => (
        <li key={address}>
          <button type="button" className="tf-place" onClick={() => page.goTo(address)}>
            <span>{name(address)}</span>
            <span>{page.form.cell(address).text}</span>
          </button>
        </li>
      ))}
      {rest > 0 && <li className="tf-note">{say('findings.more', { count: rest })}</li>}
    </ul>
  )
}
