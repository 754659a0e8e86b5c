import type { Json } from '@tianbao/edit'
import { logicAt } from '@tianbao/template'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { placeChoicesAt } from '../facts/place-choices.ts'
import { withPart } from '../formula/formula-parts.ts'
import type { RuleWriting } from '../rule-writing.ts'
import { ListEditor } from './ListEditor.tsx'
import { RuleWordMenu } from './RuleWordMenu.tsx'
import type { OpenWord } from './Word.tsx'
import { wordOptions } from './word-options.ts'

interface WordMenuProps {
  readonly open: OpenWord
  readonly writing: RuleWriting
  readonly onClose: () => void
}

/** What the word may be changed for: type to find a field or give a value, arrows and Enter to take it. */
export function WordMenu({ open, writing, onClose }: WordMenuProps) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const first = root.current?.querySelector<HTMLElement>('input:checked, input, textarea, button')
    first?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      const inside = event.composedPath().some((one) => one === root.current)
      const isTable = event
        .composedPath()
        .some((one) => one instanceof Element && one.classList.contains('d-r-mini'))
      if (!inside && !isTable) onClose()
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [onClose])
  return (
    <div
      ref={root}
      className="d-r-word-menu"
      role="dialog"
      aria-label={say('rule.change_word')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        onClose()
      }}
    >
      {open.kind === 'rule' ? (
        <RuleWordMenu of={open.of} name={open.name} writing={writing} onClose={onClose} />
      ) : (
        <LogicMenu open={open} writing={writing} onClose={onClose} />
      )}
    </div>
  )
}

interface LogicMenuProps {
  readonly open: Extract<OpenWord, { kind: 'logic' }>
  readonly writing: RuleWriting
  readonly onClose: () => void
}

function LogicMenu({ open, writing, onClose }: LogicMenuProps) {
  const { rule, world, isPinyinOf } = writing
  const [typed, setTyped] = useState('')
  const [index, setIndex] = useState(0)
  const listId = useId()
  const places = useMemo(() => placeChoicesAt(world, rule, open.at), [world, rule, open])
  const options = useMemo(() => {
    const all = wordOptions(rule, open.at, typed, { places, world, isPinyinOf })
    // A word that says an operation is asked for another one before anything else.
    return open.isOperator && typed === '' ? all.filter(({ group }) => group !== 'place') : all
  }, [rule, open, typed, places, world, isPinyinOf])
  const current = Math.min(index, options.length - 1)
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    list.current?.querySelector(`[data-index="${current}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [current])

  const take = (at: number) => {
    const option = options[at]
    if (option === undefined) return
    writing.write(option.rule)
    onClose()
  }

  const value = logicAt(rule as unknown as Json, open.at)
  if (!open.isOperator && Array.isArray(value))
    return (
      <ListEditor
        items={value}
        onChange={(items) => {
          writing.write(withPart(rule, open.at, items))
          onClose()
        }}
      />
    )

  return (
    <>
      <input
        className="d-r-input"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={current < 0 ? undefined : `${listId}-${current}`}
        aria-label={say('rule.find_word')}
        placeholder={say('rule.find_word')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setIndex(0)
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') setIndex(Math.min(current + 1, options.length - 1))
          else if (event.key === 'ArrowUp') setIndex(Math.max(0, current - 1))
          else if (event.key === 'Enter') take(current)
          else return
          event.preventDefault()
        }}
      />
      <p className="d-r-hint">{say('rule.pick_hint')}</p>
      <div id={listId} ref={list} role="listbox" className="d-r-options" aria-label={say('rule.find_word')}>
        {options.map((option, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys of this list
          <div
            key={option.id}
            id={`${listId}-${at}`}
            role="option"
            tabIndex={-1}
            data-index={at}
            aria-selected={at === current}
            className={`d-r-option d-r-option-${option.group}`}
            title={option.detail}
            onClick={() => take(at)}
          >
            <span>{option.label}</span>
          </div>
        ))}
      </div>
    </>
  )
}
