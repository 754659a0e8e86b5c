import type { Json } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { type Template, templateMessages } from '@tianbao/template'
import {
  choicesFor,
  type Decision,
  type EditConflict,
  type EditWords,
  type Variant,
  versionsMessages,
} from '@tianbao/versions'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { say } from '../messages/messages.ts'
import { linesOf } from './lines-of.ts'

interface ConflictCardProps {
  readonly words: EditWords
  readonly conflict: EditConflict
  readonly variant: Variant
  readonly base: Template
  /** The edit's. */
  readonly id: string
  /** Which of all that wait it is. */
  readonly place: { readonly at: number; readonly count: number }
  onNext(by: number): void
  /** Left out: nothing can be decided yet. */
  onDecide?(decision: Decision): void
}

const phrases = versionsMessages['zh-CN']
const messages = { ...templateMessages['zh-CN'], ...phrases }
const advised = ['merged', 'mine', 'base'] as const
/** The keys, as the buttons stand. */
const keys: Readonly<Record<string, Decision>> = { 1: 'mine', 2: 'base', 3: 'merged' }

/** An edit that waits for a person, as the thing itself in four columns; the result is live. */
export function ConflictCard(props: ConflictCardProps) {
  const { words, conflict, variant, base, id, place, onNext, onDecide } = props
  const choices = useMemo(() => choicesFor(variant, base, id), [variant, base, id])
  const [chosen, setChosen] = useState<Decision | null>(null)
  const decision = chosen ?? advised.find((one) => choices[one] !== undefined) ?? 'base'
  const result = choices[decision]?.result
  const onKeyDown = (event: KeyboardEvent) => {
    const key = keys[event.key]
    if (key !== undefined && choices[key] !== undefined) onDecide?.(key)
    else if (event.key.toLowerCase() === 'n') onNext(1)
  }
  return (
    <section className="d-conflict" aria-label={words.does}>
      <header>
        <h2>{words.does}</h2>
        <small>{sentence({ code: `versions.conflict_${conflict.reason}`, params: {} }, phrases)}</small>
        <span className="d-space" />
        {place.count > 1 && (
          <>
            <small>{say('variant.of', { at: place.at + 1, count: place.count })}</small>
            <button type="button" className="d-button" onClick={() => onNext(1)}>
              {say('variant.next_one')}
            </button>
          </>
        )}
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
      {onDecide && (
        // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons in it
        <footer onKeyDown={onKeyDown}>
          {(['mine', 'base', 'merged'] as const)
            .filter((one) => choices[one] !== undefined)
            .map((one) => (
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
      )}
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
