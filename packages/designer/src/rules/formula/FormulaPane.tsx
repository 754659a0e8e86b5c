import { printFormula, readFormula, ruleScope } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import type { RuleWriting } from '../rule-writing.ts'
import { FormulaEditor } from './FormulaEditor.tsx'
import { type FormulaPart, formulaParts } from './formula-parts.ts'
import { formulaPieces } from './formula-pieces.ts'

interface FormulaPaneProps {
  readonly writing: RuleWriting
}

/** A rule as formulas: one for its condition, one for each of its names, one for what it comes to. */
export function FormulaPane({ writing }: FormulaPaneProps) {
  const { rule } = writing
  const [active, setActive] = useState<string | null>(null)
  const parts = formulaParts(rule)
  return (
    <section className="d-r-pane" aria-label={say('rule.formula')} data-stale={writing.isStale('formula')}>
      <header className="d-r-pane-head">
        <h3>{say('rule.formula')}</h3>
        <span className="d-r-hint">{say('rule.formula_hint')}</span>
      </header>
      <div className="d-r-formulas">
        {parts.map((part) => {
          const name = part.at.join('.')
          return (
            <FormulaRow
              key={`${rule.id} ${name}`}
              part={part}
              writing={writing}
              isActive={active === name}
              onActivate={() => setActive(name)}
            />
          )
        })}
      </div>
    </section>
  )
}

interface FormulaRowProps {
  readonly part: FormulaPart
  readonly writing: RuleWriting
  readonly isActive: boolean
  readonly onActivate: () => void
}

function FormulaRow({ part, writing, isActive, onActivate }: FormulaRowProps) {
  const { rule, world } = writing
  const scope = ruleScope(rule)
  const kept = writing.unread.get(part.at)
  const text = kept ?? printFormula(part.logic, world.names, scope)
  const reading = kept === undefined ? null : readFormula(kept, world.names, scope)
  const label = part.label === '' ? say('rule.claim') : part.label
  return (
    <div className="d-r-formula" data-active={isActive}>
      <span className="d-r-formula-label">{label}</span>
      {isActive ? (
        <FormulaEditor
          part={part}
          writing={writing}
          text={text}
          label={say('rule.formula_of', { part: label })}
        />
      ) : (
        <button
          type="button"
          className="d-r-formula-text"
          aria-label={say('rule.formula_edit', { part: label, text })}
          onClick={onActivate}
          onFocus={(event) => event.currentTarget.matches(':focus-visible') && onActivate()}
        >
          <ColouredFormula text={text} />
        </button>
      )}
      {reading?.ok === false && (
        <p className="d-r-error" role="status">
          {say('rule.formula_bad', { at: reading.from + 1, why: say(reading.code, reading.params) })}
        </p>
      )}
    </div>
  )
}

function ColouredFormula({ text }: { readonly text: string }) {
  let end = 0
  const pieces = formulaPieces(text).flatMap(({ from, to, kind }) => {
    const between = text.slice(end, from)
    end = to
    return [
      between,
      <span key={from} className={`d-r-t-${kind}`}>
        {text.slice(from, to)}
      </span>,
    ]
  })
  return (
    <>
      {pieces}
      {text.slice(end)}
    </>
  )
}
