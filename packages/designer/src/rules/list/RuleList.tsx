import type { Rule } from '@tianbao/template'
import { type KeyboardEvent, memo, useDeferredValue, useMemo, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { NewRule } from './NewRule.tsx'
import { groupedRules, ruleGroups, ruleTitle } from './rule-groups.ts'

interface RuleListProps {
  readonly rules: readonly Rule[]
  readonly open: string | null
  /** Rules that are in a circle, or that the gate has something against. */
  readonly broken: ReadonlySet<string>
  readonly fieldsOf: (rule: Rule) => readonly string[]
  readonly isPinyinOf: (text: string, typed: string) => boolean
  readonly onOpen: (id: string) => void
  readonly onNew: (rule: Rule) => void
  readonly newRuleId: (stem: string) => string
  readonly onText?: (() => void) | undefined
}

/** All rules of the template, by what they do; found by name, field, or pinyin. */
export function RuleList({
  rules,
  open,
  broken,
  fieldsOf,
  isPinyinOf,
  onOpen,
  onNew,
  newRuleId,
  onText,
}: RuleListProps) {
  const [typed, setTyped] = useState('')
  const search = useDeferredValue(typed)
  const groups = useMemo(
    () => groupedRules(rules, search, fieldsOf, isPinyinOf),
    [rules, search, fieldsOf, isPinyinOf],
  )
  const shown = ruleGroups.flatMap((group) => groups.get(group) ?? [])
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const at = shown.findIndex(({ id }) => id === open)
    const next = shown[event.key === 'ArrowDown' ? at + 1 : at - 1]
    if (next === undefined) return
    event.preventDefault()
    onOpen(next.id)
  }
  return (
    <nav className="d-r-rules-list" aria-label={say('rule.list')} data-region="list">
      <input
        type="search"
        className="d-r-input"
        placeholder={say('rule.search')}
        aria-label={say('rule.search')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={walk}
      />
      <div className="d-r-rules-scroll">
        {ruleGroups.map((group) => {
          const own = groups.get(group) ?? []
          if (own.length === 0 && search !== '') return null
          return (
            <section key={group} aria-label={say(`rule.group_${group}`)}>
              <h3 className="d-r-rules-group">
                {say(`rule.group_${group}`)} <small>{own.length}</small>
              </h3>
              {own.map((rule) => (
                <RuleRow
                  key={rule.id}
                  rule={rule}
                  isOpen={rule.id === open}
                  isBroken={broken.has(rule.id)}
                  onOpen={onOpen}
                />
              ))}
            </section>
          )
        })}
        {shown.length === 0 && (
          <p className="d-r-hint">{say(rules.length === 0 ? 'rule.none' : 'rule.none_found')}</p>
        )}
      </div>
      <NewRule newRuleId={newRuleId} onNew={onNew} onText={onText} />
    </nav>
  )
}

interface RuleRowProps {
  readonly rule: Rule
  readonly isOpen: boolean
  readonly isBroken: boolean
  readonly onOpen: (id: string) => void
}

const RuleRow = memo(function RuleRow({ rule, isOpen, isBroken, onOpen }: RuleRowProps) {
  const kind = rule.type === 'check' ? (rule.severity ?? 'error') : rule.type
  return (
    <button
      type="button"
      className="d-r-rule-row"
      aria-current={isOpen ? 'true' : undefined}
      data-broken={isBroken}
      onClick={() => onOpen(rule.id)}
    >
      <span className="d-r-dot" data-kind={isBroken ? 'broken' : kind} aria-hidden="true" />
      <span className="d-r-rule-name">{ruleTitle(rule)}</span>
      {isBroken && <span className="d-r-unseen">{say('rule.broken')}</span>}
      <span className="d-r-rule-kind">{say(`rule.kind_${kind}`)}</span>
    </button>
  )
})
