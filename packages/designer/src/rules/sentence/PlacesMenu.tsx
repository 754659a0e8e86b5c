import type { Logic } from '@tianbao/rules'
import { placeWords, type Rule, ruleScope } from '@tianbao/template'
import { useEffect, useMemo, useRef, useState } from 'react'
import { say } from '../../messages/messages.ts'
import { isPlaceMeant, type PlaceChoice, placeChoices } from '../facts/place-choices.ts'
import type { RuleWriting } from '../rule-writing.ts'

interface PlacesMenuProps {
  readonly of: 'target' | 'at'
  readonly writing: RuleWriting
  readonly onTake: (rule: Rule) => void
}

const mostShown = 40

/** The cell that a rule computes, or the cells that it stands at. */
export function PlacesMenu({ of, writing, onTake }: PlacesMenuProps) {
  const { rule, world, isPinyinOf } = writing
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>(rule.at ?? [])
  const choices = useMemo(() => fieldsFor(writing), [writing])
  const wanted = typed.trim()
  const found = choices
    .filter((place) => wanted === '' || isPlaceMeant(place, wanted, isPinyinOf))
    .slice(0, mostShown)
  const scope = { each: ruleScope(rule).each, item: undefined }
  const { onPick } = writing
  const taking = useRef<(path: string) => void>(() => undefined)
  useEffect(
    () =>
      onPick((logic) => {
        const path = pathOf(logic)
        if (path !== null) taking.current(path)
      }),
    [onPick],
  )
  const take = (path: string) => {
    if (of === 'target') onTake({ ...rule, target: path })
    else setChosen(chosen.includes(path) ? chosen.filter((one) => one !== path) : [...chosen, path])
  }
  taking.current = take
  return (
    <>
      {of === 'at' && (
        <ul className="d-r-chosen">
          {chosen.map((path) => (
            <li key={path}>
              {placeWords(path, world.names, scope)}
              <button
                type="button"
                className="d-r-chip"
                aria-label={say('rule.take_out', { place: placeWords(path, world.names, scope) })}
                onClick={() => take(path)}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        className="d-r-input"
        aria-label={say('rule.find_place')}
        placeholder={say('rule.find_place')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <div className="d-r-options">
        {found.map(({ path, words }) => (
          <button
            key={path}
            type="button"
            className="d-r-option"
            title={path}
            aria-pressed={of === 'at' ? chosen.includes(path) : rule.target === path}
            onClick={() => take(path)}
          >
            <span>{words}</span>
          </button>
        ))}
      </div>
      {of === 'at' && (
        <button type="button" className="d-r-button" onClick={() => onTake({ ...rule, at: chosen })}>
          {say('rule.done')}
        </button>
      )}
    </>
  )
}

/** Cells, also whole columns of lists: `annual.*.target`. */
function fieldsFor({ rule, world }: RuleWriting): readonly PlaceChoice[] {
  const scope = { each: ruleScope(rule).each, item: undefined }
  const columns = Object.keys(world.compiled.fields)
    .filter((pattern) => pattern.includes('*'))
    .map((path) => ({
      path,
      words: placeWords(path, world.names, scope),
      formula: path,
      kind: 'field' as const,
    }))
  return [...placeChoices(world, rule).filter(({ kind }) => kind === 'field'), ...columns]
}

/** A cell that was picked as a place: `annual.*.target` for a column of rows that the rule does not run for. */
function pathOf(logic: Logic): string | null {
  const { var: path, map } = (typeof logic === 'object' ? logic : {}) as Readonly<
    Record<string, Logic | undefined>
  >
  if (typeof path === 'string') return path
  const [list, field] = Array.isArray(map) ? map.map((one: Logic) => pathOf(one)) : []
  return list == null || field == null ? null : `${list}.*.${field}`
}
