import type { Json } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { templateMessages } from '@tianbao/template'
import { type Choices, type Decision, type EditConflict, versionsMessages } from '@tianbao/versions'
import { useState } from 'react'
import { say } from '../messages/messages.ts'

interface ConflictCardProps {
  readonly title: string
  readonly conflict: EditConflict
  readonly choices: Choices
  onDecide(decision: Decision): void
}

const words = versionsMessages['zh-CN']
const messages = { ...templateMessages['zh-CN'], ...words }

/** An edit that waits for a person, as the thing itself in four columns; the result is live. */
export function ConflictCard({ title, conflict, choices, onDecide }: ConflictCardProps) {
  const open = (['merged', 'mine', 'base'] as const).filter((one) => choices[one] !== undefined)
  const [chosen, setChosen] = useState<Decision | null>(null)
  const decision = chosen ?? open[0] ?? 'base'
  const result = choices[decision]?.result
  return (
    <section className="d-conflict" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <small>{sentence({ code: `versions.conflict_${conflict.reason}`, params: {} }, words)}</small>
      </header>
      {conflict.findings?.map((finding) => (
        <p key={`${finding.code} ${finding.addresses.join()}`} role="alert">
          {sentence(finding, messages)}
        </p>
      ))}
      <div className="d-variant-columns">
        <Column title={say('variant.saw')} value={conflict.saw} />
        <Column title={say('variant.stands')} value={conflict.stands} against={conflict.saw} />
        <Column title={say('variant.wanted')} value={conflict.wanted} against={conflict.saw} />
        <Column title={say('variant.result')} value={result} against={conflict.stands} isResult />
      </div>
      <footer>
        {open.map((one) => (
          <button
            key={one}
            type="button"
            className="d-button"
            aria-pressed={decision === one}
            onMouseEnter={() => setChosen(one)}
            onFocus={() => setChosen(one)}
            onClick={() => onDecide(one)}
          >
            {say(`variant.decide_${one}`)}
          </button>
        ))}
      </footer>
    </section>
  )
}

interface ColumnProps {
  readonly title: string
  readonly value: Json | undefined
  readonly against?: Json | undefined
  readonly isResult?: boolean
}

/** A value as people read it: a list item by item, with what came and went beside another one. */
function Column({ title, value, against, isResult = false }: ColumnProps) {
  const items = linesOf(value)
  const others = against === undefined ? null : linesOf(against)
  const gone = others?.filter((one) => !items.includes(one)) ?? []
  return (
    <div className={isResult ? 'd-variant-column d-variant-result' : 'd-variant-column'}>
      <h3>{title}</h3>
      <ul>
        {items.length === 0 && <li className="d-variant-none">{say('variant.nothing')}</li>}
        {items.map((item, at) => (
          // The lines of a value have no names but their places.
          <li key={at} className={others !== null && !others.includes(item) ? 'd-variant-new' : ''}>
            {item}
          </li>
        ))}
        {gone.map((item) => (
          <li key={`gone ${item}`} className="d-variant-gone">
            <s>{item}</s>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How many lines of a value are shown. */
const mostLines = 40

function linesOf(value: Json | undefined): readonly string[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value) && value.every((one) => typeof one !== 'object')) return value.map(String)
  if (typeof value !== 'object') return [String(value)]
  return JSON.stringify(value, null, 1).split('\n').slice(0, mostLines)
}
