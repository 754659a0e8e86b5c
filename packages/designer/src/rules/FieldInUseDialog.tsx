import { type FieldUse, type InUse, type Template, titleInFull } from '@tianbao/template'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import { ruleWorld } from './facts/rule-world.ts'
import { withAnother, withoutUsers } from './freed-field.ts'
import { ruleTitle } from './list/rule-groups.ts'
import './controls.css'
import './in-use.css'

interface FieldInUseDialogProps {
  readonly design: Design
  readonly inUse: InUse
  /** Opens the rules at one of them; the field stays. */
  readonly onOpenRule: (rule: string) => void
  readonly onClose: () => void
}

/**
 * A field that rules use was to be deleted: says which rules, and offers what to do: let them use another field, delete
 * them with it, or leave all as it is.
 */
export function FieldInUseDialog({ design, inUse, onOpenRule, onClose }: FieldInUseDialogProps) {
  const template = useStore(design.store, (state) => state.template)
  const dialog = useRef<HTMLDialogElement>(null)
  const [by, setBy] = useState('')
  const { field } = inUse.params
  const users = useMemo(() => usersOf(template, inUse.uses), [template, inUse])
  const others = useMemo(() => fieldsLike(template, field), [template, field])
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])

  const title = titleOf(template, field)
  const replace = () => {
    design.gesture('step.field_replace', (now) => withAnother(now, field, by), {
      field: title,
      by: titleOf(template, by),
    })
    onClose()
  }
  const remove = () => {
    design.gesture('step.field_remove', (now) => withoutUsers(now, field, inUse.uses), { field: title })
    onClose()
  }
  return (
    <dialog ref={dialog} className="d-r-dialog" aria-labelledby="d-r-in-use" onClose={onClose}>
      <h2 id="d-r-in-use">{say('rule.in_use', { field: title, count: users.length })}</h2>
      <ul className="d-r-users">
        {users.map(({ id, title: name, how }) => (
          <li key={id}>
            <button type="button" className="d-r-link" onClick={() => onOpenRule(id)}>
              {name}
            </button>
            <span className="d-r-hint">{how.map((one) => say(`rule.use_${one}`)).join('、')}</span>
          </li>
        ))}
      </ul>
      <label className="d-r-field">
        <span>{say('rule.use_another')}</span>
        <select className="d-r-input" value={by} onChange={(event) => setBy(event.target.value)}>
          <option value="">{say('rule.choose')}</option>
          {others.map(({ pattern, title: name }) => (
            <option key={pattern} value={pattern}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <div className="d-r-dialog-acts">
        <button type="button" className="d-r-button" disabled={by === ''} onClick={replace}>
          {say('rule.replace_and_remove')}
        </button>
        <button type="button" className="d-r-button d-r-danger" onClick={remove}>
          {say('rule.remove_with_rules', { count: users.length })}
        </button>
        <button type="button" className="d-r-button" onClick={onClose}>
          {say('rule.leave')}
        </button>
      </div>
    </dialog>
  )
}

function titleOf(template: Template, pattern: string): string {
  const compiled = ruleWorld(template)?.compiled
  return compiled === undefined ? pattern : titleInFull(pattern, compiled)
}

function usersOf(template: Template, uses: readonly FieldUse[]) {
  return (template.rules ?? []).flatMap((rule) => {
    const how = uses.filter((use) => use.rule === rule.id).map((use) => use.how)
    return how.length === 0 ? [] : [{ id: rule.id, title: ruleTitle(rule), how }]
  })
}

/** Fields of the same rows, that could take its place. */
function fieldsLike(template: Template, field: string) {
  const compiled = ruleWorld(template)?.compiled
  if (compiled === undefined) return []
  const rows = field.slice(0, field.lastIndexOf('*') + 1)
  return Object.values(compiled.fields)
    .filter(({ pattern }) => pattern !== field && pattern.slice(0, pattern.lastIndexOf('*') + 1) === rows)
    .map(({ pattern }) => ({ pattern, title: titleInFull(pattern, compiled) }))
}
