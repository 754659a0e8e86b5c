import { duplicateRule, putRule, type Rule, removeRules, renameRule } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import type { Design } from '../../state/design.ts'
import { columnsOf } from '../facts/rule-facts.ts'
import { ruleTitle } from '../list/rule-groups.ts'
import { Entry } from './Entry.tsx'
import { MoreSettings } from './MoreSettings.tsx'

interface RuleHeadProps {
  readonly design: Design
  readonly rule: Rule
  readonly onOpen: (id: string | null) => void
}

/** What a rule is called, where it comes from, and what is done with it as a whole. */
export function RuleHead({ design, rule, onOpen }: RuleHeadProps) {
  const [isMore, setMore] = useState(false)
  const write = (next: Rule) =>
    design.gesture('step.rule', (template) => putRule(template, { rule: next }), { rule: ruleTitle(next) })
  const setText = (name: 'title' | 'basis', text: string) => {
    const { [name]: _, ...rest } = rule
    write(text === '' ? rest : { ...rest, [name]: text })
  }
  const rename = (id: string) => {
    const done = design.gesture('step.rule_id', (template) => renameRule(template, { rule: rule.id, id }), {
      rule: id,
    })
    if (done !== null) onOpen(id)
  }
  const duplicate = () => {
    const title = say('rule.copy_of', { rule: ruleTitle(rule) })
    const done = design.gesture(
      'step.rule_copy',
      (template) => duplicateRule(template, { rule: rule.id, title }),
      { rule: title },
    )
    const [made] = done?.made ?? []
    if (made !== undefined) onOpen(made)
  }
  const remove = () => {
    const done = design.gesture(
      'step.rule_remove',
      (template) => removeRules(template, { rules: [rule.id] }),
      {
        rule: ruleTitle(rule),
      },
    )
    if (done !== null) onOpen(null)
  }
  const columns = columnsOf(rule).length
  return (
    <header className="d-r-rule-head">
      <span
        className="d-r-dot"
        data-kind={rule.type === 'check' ? (rule.severity ?? 'error') : rule.type}
        aria-hidden="true"
      />
      <Entry
        className="d-r-rule-title"
        label={say('rule.title')}
        value={ruleTitle(rule)}
        onTake={(text) => setText('title', text)}
      />
      <Entry className="d-r-rule-id" label={say('rule.id')} value={rule.id} onTake={rename} />
      {rule.each !== undefined && <span className="d-r-tag">{say('rule.tag_rows')}</span>}
      {rule.columns !== undefined && (
        <span className="d-r-tag">{say('rule.tag_columns', { count: columns })}</span>
      )}
      <span className="d-r-end d-r-rule-acts">
        <span className="d-r-basis">
          <span>{say('rule.basis')}</span>
          <Entry
            className="d-r-input"
            label={say('rule.basis')}
            value={rule.basis ?? ''}
            onTake={(text) => setText('basis', text)}
          />
        </span>
        <button type="button" className="d-r-button" aria-expanded={isMore} onClick={() => setMore(!isMore)}>
          {say('rule.more')}
        </button>
        <button type="button" className="d-r-button" onClick={duplicate}>
          {say('rule.duplicate')}
        </button>
        <button type="button" className="d-r-button" onClick={remove}>
          {say('rule.remove')}
        </button>
      </span>
      {isMore && <MoreSettings rule={rule} onWrite={write} />}
    </header>
  )
}
