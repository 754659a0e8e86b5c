import { printFormula, type Rule } from '@tianbao/template'
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react'
import { say } from '../../messages/messages.ts'
import type { RuleWorld } from '../facts/rule-world.ts'
import { longestText, rulesFromText } from './rule-from-text.ts'
import './text.css'

interface TextDialogProps {
  readonly world: RuleWorld
  readonly onTake: (rules: readonly Omit<Rule, 'id'>[]) => void
  readonly onClose: () => void
}

/** 从文字生成: instructions as they are printed, read as rules; what is not understood is said, and left to a person. */
export function TextDialog({ world, onTake, onClose }: TextDialogProps) {
  const [text, setText] = useState('')
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  const sentences = useMemo(() => rulesFromText(text, world.compiled), [text, world])
  const rules = sentences.flatMap((one) => ('rule' in one ? [one.rule] : []))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (rules.length === 0) return
    onTake(rules)
    dialog.current?.close()
  }
  return (
    <dialog ref={dialog} className="d-dialog d-r-text" onClose={onClose} aria-labelledby="d-r-text">
      <form onSubmit={submit}>
        <h2 id="d-r-text">{say('text.title')}</h2>
        <p className="d-hint">{say('text.about')}</p>
        <textarea
          aria-label={say('text.title')}
          autoFocus
          rows={6}
          maxLength={longestText}
          placeholder={say('text.example')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <ul aria-live="polite">
          {sentences.map((one, at) => (
            // Sentences of a text have no names but their places.
            <li key={at} data-read={'rule' in one}>
              <span>{one.text}</span>
              {'rule' in one ? (
                <code>{formulaOf(one.rule, world)}</code>
              ) : (
                <small>{say(one.why, { about: one.about })}</small>
              )}
            </li>
          ))}
        </ul>
        <div className="d-dialog-foot">
          <button type="button" className="d-button" onClick={() => dialog.current?.close()}>
            {say('publish.close')}
          </button>
          <span className="d-space" />
          <button type="submit" className="d-button-main" disabled={rules.length === 0}>
            {say('text.take', { count: rules.length })}
          </button>
        </div>
      </form>
    </dialog>
  )
}

/** What was read, as a formula: a person sees which fields are meant before there is a rule. */
function formulaOf(rule: Omit<Rule, 'id'>, { names }: RuleWorld): string {
  const print = (logic: Rule['logic']) => printFormula(logic, names, { each: null })
  const named = rule.let
  if (rule.type === 'required')
    return say('text.required', { fields: (rule.at ?? []).map((path) => print({ var: path })) })
  if (rule.type === 'compute') return `${print({ var: rule.target ?? '' })} = ${print(rule.logic)}`
  if (named?.a !== undefined && named.b !== undefined) return `${print(named.a)} = ${print(named.b)}`
  return print(rule.logic)
}
