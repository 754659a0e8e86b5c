import { useEffect, useRef } from 'react'
import { say } from '../messages/messages.ts'
import type { AskedRemoval } from './catalog-acts.ts'

interface RemovalQuestionProps {
  readonly asked: AskedRemoval
  onRemove(): void
  onKeep(): void
}

/** Asks before rules and settings of scoring go with an indicator, and names them. */
export function RemovalQuestion({ asked, onRemove, onKeep }: RemovalQuestionProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="d-dialog" onClose={onKeep} aria-labelledby="d-removal">
      <h2 id="d-removal">
        {say(asked.refused, {
          name: asked.name,
          count: asked.rules.length,
          exceptions: asked.exceptions.length,
        })}
      </h2>
      <ul>
        {asked.rules.map((rule) => (
          <li key={rule}>
            {say('catalog.goes_rule')} {rule}
          </li>
        ))}
        {asked.exceptions.map((name) => (
          <li key={name}>
            {say('catalog.goes_exception')} {name}
          </li>
        ))}
      </ul>
      <div className="d-dialog-foot">
        <button type="button" className="d-button" onClick={onKeep}>
          {say('catalog.keep')}
        </button>
        <button type="button" className="d-button-main" onClick={onRemove}>
          {say('catalog.remove_all', { count: asked.rules.length + asked.exceptions.length })}
        </button>
      </div>
    </dialog>
  )
}
