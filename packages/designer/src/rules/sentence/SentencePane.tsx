import { type Clause, type ClausePart, type LogicPlace, sayRule } from '@tianbao/template'
import { useEffect, useMemo, useRef, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { withPart } from '../formula/formula-parts.ts'
import type { RuleWriting } from '../rule-writing.ts'
import { AddMenu } from './AddMenu.tsx'
import { isSameWord, type OpenWord, Word } from './Word.tsx'
import { WordMenu } from './WordMenu.tsx'

interface SentencePaneProps {
  readonly writing: RuleWriting
  /** Whether all three ways of writing say the same now. */
  readonly isAgreed: boolean
}

/** A rule as sentences: every word is a button, and what it opens changes that word. */
export function SentencePane({ writing, isAgreed }: SentencePaneProps) {
  const { rule, world } = writing
  const [open, setOpen] = useState<OpenWord | null>(null)
  const clauses = useMemo(() => sayRule(rule, world.compiled, world.names), [rule, world])
  const root = useRef<HTMLElement>(null)

  // Picking a cell of the table puts it into the open word.
  const { onPick } = writing
  const at = open?.kind === 'logic' ? open.at : null
  const taking = useRef({ writing, at })
  taking.current = { writing, at }
  const takes = at !== null
  useEffect(() => {
    if (!takes) return undefined
    return onPick((logic) => {
      const { writing: now, at: place } = taking.current
      if (place === null) return
      now.write(withPart(now.rule, place, logic))
      setOpen(null)
    })
  }, [onPick, takes])

  const close = () => {
    setOpen(null)
    root.current?.querySelector<HTMLElement>('[data-open="true"]')?.focus()
  }

  return (
    <section
      ref={root}
      className="d-r-pane d-r-sentence"
      aria-label={say('rule.sentence')}
      data-stale={writing.isStale('sentence')}
    >
      <header className="d-r-pane-head">
        <h3>{say('rule.sentence')}</h3>
        <span className="d-r-hint">{say('rule.sentence_hint')}</span>
        <AddMenu writing={writing} />
        <span className="d-r-agreed d-r-end" data-agreed={isAgreed}>
          {say(isAgreed ? 'rule.agreed' : 'rule.not_agreed')}
        </span>
      </header>
      <div className="d-r-clauses">
        <p className="d-r-clause">
          <Clauses clauses={clauses} of="claim" open={open} onOpen={setOpen} />
        </p>
        {clauses.some(({ of }) => of === 'name') && (
          <p className="d-r-clause d-r-clause-name">
            <span className="d-r-joint">{say('rule.where')}</span>
            <Clauses clauses={clauses} of="name" open={open} onOpen={setOpen} />
          </p>
        )}
        <p className="d-r-clause">
          <Clauses clauses={clauses} of="otherwise" open={open} onOpen={setOpen} />
        </p>
      </div>
      {open !== null && <WordMenu key={JSON.stringify(open)} open={open} writing={writing} onClose={close} />}
    </section>
  )
}

interface ClausesProps extends Omit<PartsProps, 'parts'> {
  readonly clauses: readonly Clause[]
  readonly of: Clause['of']
}

function Clauses({ clauses, of, open, onOpen }: ClausesProps) {
  return clauses
    .filter((clause) => clause.of === of)
    .map(({ parts }, index) => (
      <span key={index}>
        {index > 0 && '；'}
        <Parts parts={parts} open={open} onOpen={onOpen} />
      </span>
    ))
}

interface PartsProps {
  readonly parts: readonly ClausePart[]
  readonly open: OpenWord | null
  readonly onOpen: (word: OpenWord) => void
}

function Parts({ parts, open, onOpen }: PartsProps) {
  return parts.map((part, index) => {
    if (typeof part === 'string') return <span key={index}>{part}</span>
    if (part.kind === 'list' || part.kind === 'operation')
      return <Parts key={index} parts={part.parts} open={open} onOpen={onOpen} />
    const word = wordOf(part)
    return (
      <Word
        key={index}
        part={part}
        isOpen={open !== null && isSameWord(open, word)}
        onOpen={() => onOpen(word)}
      />
    )
  })
}

function wordOf(part: Exclude<ClausePart, string>): OpenWord {
  return part.kind === 'rule'
    ? { kind: 'rule', of: part.of, name: part.name ?? '' }
    : { kind: 'logic', at: part.at as LogicPlace, isOperator: part.kind === 'operator' }
}
