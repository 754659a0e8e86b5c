import type { Rule } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import { withPart } from '../formula/formula-parts.ts'
import { renameName } from './rename-name.ts'

interface NameMenuProps {
  readonly name: string
  readonly rule: Rule
  readonly onTake: (rule: Rule) => void
}

/** A name of `let`: called otherwise, in everything that the rule says, or taken away. */
export function NameMenu({ name, rule, onTake }: NameMenuProps) {
  const [text, setText] = useState(name)
  const renamed = text === name ? rule : renameName(rule, name, text)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (renamed !== null) onTake(renamed)
      }}
    >
      <label className="d-r-field">
        <span>{say('rule.let_rename')}</span>
        <input
          className="d-r-input"
          aria-invalid={renamed === null}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      {renamed === null && <p className="d-r-error">{say('rule.let_name', { name: text })}</p>}
      <button type="submit" className="d-r-button" disabled={renamed === null}>
        {say('rule.done')}
      </button>
      <button
        type="button"
        className="d-r-button"
        onClick={() => onTake(withPart(rule, ['let', name], undefined))}
      >
        {say('rule.let_remove')}
      </button>
    </form>
  )
}
