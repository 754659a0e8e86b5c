import type { VariantBase } from '@tianbao/versions'
import type { TemplateChoice } from '../difference/difference-world.ts'
import { say } from '../messages/messages.ts'
import { type Bases, keyOf } from './use-bases.ts'

interface BaseChoiceProps {
  readonly bases: Bases
  /** The base that it stands on; null: it is no variant yet, and one is chosen. */
  readonly pinned: VariantBase | null
}

/** On which base the variant stands, and to which it is brought. */
export function BaseChoice({ bases, pinned }: BaseChoiceProps) {
  const { choices, chosen, goalChosen, choose, chooseGoal } = bases
  if (pinned === null)
    return <Choice label={say('variant.base')} choices={choices ?? []} value={chosen} onChange={choose} />
  const own = choices?.find((one) => one.region === pinned.region)
  const name = say('variant.on', { region: own?.regionName ?? pinned.region, year: pinned.year })
  return (
    <>
      <span>
        {say('variant.base')} <b title={pinned.digest}>{name}</b>
      </span>
      <span aria-hidden="true">→</span>
      <Choice
        label={say('variant.next')}
        choices={choices ?? []}
        value={goalChosen}
        onChange={chooseGoal}
        none={say('variant.same')}
      />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly choices: readonly TemplateChoice[]
  readonly value: string | null
  readonly none?: string
  onChange(key: string | null): void
}

function Choice({ label, choices, value, none, onChange }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {say('difference.choice', { region: one.regionName, year: one.year })}
          </option>
        ))}
      </select>
    </label>
  )
}
