import type { Rule } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import { ruleStarts } from './new-rules.ts'

interface NewRuleProps {
  readonly newRuleId: (stem: string) => string
  readonly onNew: (rule: Rule) => void
  /** Begins from a text; left out where there is no form to read it by. */
  readonly onText?: (() => void) | undefined
}

/** Begins a rule: of which sort, and the rest in its sentence. */
export function NewRule({ newRuleId, onNew, onText }: NewRuleProps) {
  const [isOpen, setOpen] = useState(false)
  const begin = ({ code, rule }: (typeof ruleStarts)[number]) => {
    setOpen(false)
    onNew({ ...rule, id: newRuleId(rule.type), title: say(code) })
  }
  return (
    <div className="d-r-new">
      {isOpen && (
        <div className="d-r-new-menu" role="menu" aria-label={say('rule.new')}>
          {ruleStarts.map((start, at) => (
            <button
              key={start.code}
              type="button"
              role="menuitem"
              className="d-r-option"
              ref={(button) => {
                if (at === 0 && document.activeElement?.closest('.d-r-new-menu') === null) button?.focus()
              }}
              onClick={() => begin(start)}
              onKeyDown={(event) => {
                if (event.key === 'Escape') setOpen(false)
                const next = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling'
                if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
                event.preventDefault()
                const other = event.currentTarget[next]
                if (other instanceof HTMLElement) other.focus()
              }}
            >
              {say(start.code)}
            </button>
          ))}
        </div>
      )}
      <button
        type="button"
        className="d-r-button d-r-wide"
        aria-expanded={isOpen}
        aria-haspopup="menu"
        onClick={() => setOpen(!isOpen)}
      >
        {say('rule.new')}
      </button>
      {onText && (
        <button type="button" className="d-r-button d-r-wide" onClick={onText}>
          {say('text.from')}
        </button>
      )}
    </div>
  )
}
