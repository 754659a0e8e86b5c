import type { Template } from '@tianbao/template'
import { type EditOutcome, editWords, type Variant, versionsMessages } from '@tianbao/versions'
import { useState } from 'react'
import { say } from '../messages/messages.ts'

interface EditListProps {
  readonly variant: Variant
  readonly outcomes: readonly EditOutcome[]
  readonly template: Template
  readonly selected: string | null
  onSelect(id: string): void
  /** Takes a decision for the base's back. */
  onRevive?(id: string): void
}

const groups = ['conflict', 'stands', 'satisfied', 'retired'] as const
const signs = { conflict: '⇄', stands: '✓', satisfied: '⧉', retired: '—' } as const
/** How many of a group are told before one asks for the rest. */
const atOnce = 14

/** A region’s own edits, by what has become of them: those to be decided first. */
export function EditList({ variant, outcomes, template, selected, onSelect, onRevive }: EditListProps) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const edits = new Map(variant.edits.map((one) => [one.id, one.edit]))
  return (
    <>
      {groups.map((is) => {
        const mine = outcomes.filter((one) => one.is === is)
        if (mine.length === 0) return null
        const rest = open.has(is) ? 0 : Math.max(0, mine.length - atOnce)
        return (
          <section key={is} className={`d-variant-group d-variant-${is}`}>
            <h2>{say(`variant.group_${is}`, { count: mine.length })}</h2>
            <ul>
              {mine.slice(0, mine.length - rest).map(({ id }) => {
                const edit = edits.get(id)
                const words = edit === undefined ? null : editWords(edit, template, versionsMessages['zh-CN'])
                return (
                  <li key={id}>
                    <button type="button" aria-current={selected === id} onClick={() => onSelect(id)}>
                      <span aria-hidden="true">{signs[is]}</span>
                      <span>
                        {words?.does}
                        <small>{is === 'satisfied' ? say('variant.adopted_note') : words?.where}</small>
                      </span>
                    </button>
                    {is === 'retired' && onRevive && (
                      <button type="button" className="d-variant-revive" onClick={() => onRevive(id)}>
                        {say('variant.revive')}
                      </button>
                    )}
                  </li>
                )
              })}
            </ul>
            {rest > 0 && (
              <button type="button" className="d-diff-more" onClick={() => setOpen(new Set([...open, is]))}>
                {say('difference.more', { count: rest })}
              </button>
            )}
          </section>
        )
      })}
    </>
  )
}
