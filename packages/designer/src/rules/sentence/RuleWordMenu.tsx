import type { Severity } from '@tianbao/finding'
import type { Rule, RuleWord } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import type { RuleWriting } from '../rule-writing.ts'
import { NameMenu } from './NameMenu.tsx'
import { PlacesMenu } from './PlacesMenu.tsx'
import { ColumnsMenu, RowsMenu } from './rows-menus.tsx'

interface RuleWordMenuProps {
  readonly of: RuleWord['of']
  readonly name: string
  readonly writing: RuleWriting
  readonly onClose: () => void
}

/** What a rule says of itself: how heavy it is, what it tells, where it stands, which rows it runs for. */
export function RuleWordMenu({ of, name, writing, onClose }: RuleWordMenuProps) {
  const { rule } = writing
  const done = (next: Rule) => {
    writing.write(next)
    onClose()
  }
  switch (of) {
    case 'severity':
      return <SeverityMenu rule={rule} onTake={done} />
    case 'message':
      return <MessageMenu rule={rule} onTake={done} />
    case 'tolerance':
      return <ToleranceMenu rule={rule} onTake={done} />
    case 'let':
      return <NameMenu name={name} rule={rule} onTake={done} />
    case 'each':
      return <RowsMenu writing={writing} onTake={done} />
    case 'columns':
      return <ColumnsMenu writing={writing} onTake={done} />
    case 'target':
    case 'at':
      return <PlacesMenu of={of} writing={writing} onTake={done} />
  }
}

interface MenuProps {
  readonly rule: Rule
  readonly onTake: (rule: Rule) => void
}

const severities: readonly Severity[] = ['error', 'warning', 'hint']

function SeverityMenu({ rule, onTake }: MenuProps) {
  return (
    <div className="d-r-options" role="radiogroup" aria-label={say('rule.severity')}>
      {severities.map((severity) => (
        <label key={severity} className="d-r-option">
          <input
            type="radio"
            name="severity"
            checked={(rule.severity ?? 'error') === severity}
            onChange={() => onTake({ ...rule, severity })}
          />
          <span>{say(`rule.severity_${severity}`)}</span>
        </label>
      ))}
    </div>
  )
}

/** Holes that every message may have. */
const commonHoles = ['title', 'year', 'name', 'group']
const computedHoles = ['typed:2', 'computed:2', 'diff:2']
const gatheredHoles = ['count', 'total', 'names']

function MessageMenu({ rule, onTake }: MenuProps) {
  const [message, setMessage] = useState(rule.message ?? '')
  const [remedy, setRemedy] = useState(rule.remedy ?? '')
  const holes = [
    ...Object.keys(rule.let ?? {}),
    ...(rule.type === 'compute' ? computedHoles : []),
    ...(rule.gather === true ? gatheredHoles : []),
    ...commonHoles,
  ]
  const save = () => {
    const { message: _, remedy: __, ...rest } = rule
    onTake({ ...rest, ...(message === '' ? {} : { message }), ...(remedy === '' ? {} : { remedy }) })
  }
  return (
    <>
      <label className="d-r-field">
        <span>{say('rule.message')}</span>
        <textarea
          className="d-r-input"
          rows={3}
          maxLength={500}
          value={message}
          onChange={(event) => setMessage(event.target.value)}
        />
      </label>
      <p className="d-r-holes">
        {holes.map((hole) => (
          <button
            key={hole}
            type="button"
            className="d-r-chip"
            onClick={() => setMessage((text) => `${text}{${hole}}`)}
          >
            {`{${hole}}`}
          </button>
        ))}
      </p>
      <label className="d-r-field">
        <span>{say('rule.remedy')}</span>
        <textarea
          className="d-r-input"
          rows={2}
          maxLength={500}
          value={remedy}
          onChange={(event) => setRemedy(event.target.value)}
        />
      </label>
      <button type="button" className="d-r-button" onClick={save}>
        {say('rule.done')}
      </button>
    </>
  )
}

function ToleranceMenu({ rule, onTake }: MenuProps) {
  const [text, setText] = useState(rule.tolerance === undefined ? '' : String(rule.tolerance))
  const value = Number(text)
  const isGood = text.trim() === '' || (Number.isFinite(value) && value >= 0)
  const save = () => {
    const { tolerance: _, ...rest } = rule
    onTake(text.trim() === '' ? rest : { ...rest, tolerance: value })
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (isGood) save()
      }}
    >
      <label className="d-r-field">
        <span>{say('rule.tolerance')}</span>
        <input
          className="d-r-input"
          inputMode="decimal"
          aria-invalid={!isGood}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <button type="submit" className="d-r-button" disabled={!isGood}>
        {say('rule.done')}
      </button>
    </form>
  )
}
