import { type CompiledTemplate, type Rule, titleInFull } from '@tianbao/template'
import { useState } from 'react'
import { say } from '../../messages/messages.ts'
import type { RuleWriting } from '../rule-writing.ts'

interface MenuProps {
  readonly writing: RuleWriting
  readonly onTake: (rule: Rule) => void
}

/** Which rows a rule runs for: none, a list's, a group's. */
export function RowsMenu({ writing, onTake }: MenuProps) {
  const { rule, world } = writing
  const all = rowsIn(world.compiled)
  const { each: _, ...once } = rule
  const rows = rule.each === undefined || all.includes(rule.each) ? all : [rule.each, ...all]
  return (
    <div className="d-r-options" role="radiogroup" aria-label={say('rule.rows')}>
      <label className="d-r-option">
        <input type="radio" name="rows" checked={rule.each === undefined} onChange={() => onTake(once)} />
        <span>{say('rule.rows_none')}</span>
      </label>
      {rows.map((pattern) => (
        <label key={pattern} className="d-r-option" title={pattern}>
          <input
            type="radio"
            name="rows"
            checked={rule.each === pattern}
            onChange={() => onTake({ ...rule, each: pattern })}
          />
          <span>{titleInFull(pattern, world.compiled)}</span>
        </label>
      ))}
    </div>
  )
}

/** Lists and groups whose rows a rule may run for. */
function rowsIn({ lists, groups }: CompiledTemplate): readonly string[] {
  return [...Object.keys(lists), ...Object.keys(groups).filter((pattern) => pattern !== '')]
}

/** Which columns a rule is written out for. */
export function ColumnsMenu({ writing, onTake }: MenuProps) {
  const { rule, world } = writing
  const [chosen, setChosen] = useState<readonly string[]>(rule.columns ?? [])
  const known = columnNames(world.compiled, rule)
  const toggle = (name: string) =>
    setChosen(chosen.includes(name) ? chosen.filter((one) => one !== name) : [...chosen, name])
  const save = () => {
    const { columns: _, ...rest } = rule
    onTake(chosen.length === 0 ? rest : { ...rest, columns: chosen })
  }
  return (
    <>
      <p className="d-r-hint">{say('rule.columns_hint')}</p>
      <fieldset className="d-r-options" aria-label={say('rule.columns')}>
        {[...new Set([...chosen, ...known.keys()])].map((name) => (
          <label key={name} className="d-r-option" title={name}>
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
            <span>{known.get(name) ?? name}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" className="d-r-button" onClick={save}>
        {say('rule.done')}
      </button>
    </>
  )
}

/** Names that a rule may be written out for: of cells that several rows of a group have, of the columns of its rows. */
function columnNames(
  { fields, titles, groups, lists }: CompiledTemplate,
  { each }: Rule,
): ReadonlyMap<string, string> {
  const own = each === undefined ? undefined : lists[each]?.columns
  if (own !== undefined) return new Map(own.map((name) => [name, titles[`${each}.*.${name}`] ?? name]))
  const found = new Map<string, string>()
  for (const [group, children] of Object.entries(groups)) {
    if (children.length < 2) continue
    for (const pattern of Object.keys(fields)) {
      const names = pattern.split('.')
      const isChild = names.length === group.split('.').length + 2 && pattern.startsWith(`${group}.`)
      const name = names.at(-1) ?? ''
      if (isChild && !found.has(name)) found.set(name, titles[pattern] ?? name)
    }
  }
  return found
}
