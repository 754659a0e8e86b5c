import { type FormEvent, useState } from 'react'
import { say } from '../messages/messages.ts'
import { whenWords } from '../saving/clock.ts'
import type { Matched } from './use-kept-matches.ts'

/** Keeps what was confirmed and decided, by name: then it counts for whoever carries one form to the other. */
export function KeepMatches({ matched }: { readonly matched: Matched }) {
  const { kept, isNew, trouble, keep } = matched
  const [by, setBy] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (by.trim() !== '') keep(by.trim())
  }
  return (
    <form className="d-diff-keep" onSubmit={submit}>
      {trouble !== null && <p role="alert">{trouble}</p>}
      {kept !== null && !isNew && (
        <small role="status">
          {say('difference.kept', { by: kept.by, when: whenWords(kept.at, new Date()) })}
        </small>
      )}
      {isNew && (
        <>
          <label>
            {say('difference.who')}
            <input value={by} maxLength={200} onChange={(event) => setBy(event.target.value)} />
          </label>
          <button type="submit" className="d-button d-primary" aria-disabled={by.trim() === ''}>
            {say('difference.keep')}
          </button>
        </>
      )}
    </form>
  )
}
