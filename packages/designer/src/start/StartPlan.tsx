import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { JsonPlan } from './JsonPlan.tsx'
import { MovedPlan } from './MovedPlan.tsx'
import type { StartAbout, StartFrom } from './start-choice.ts'
import type { StartBeginning, StartTemplate, StartWorld } from './start-world.ts'

interface StartPlanProps {
  readonly way: StartFrom
  readonly about: StartAbout
  readonly last: StartTemplate | null
  readonly templates: readonly StartTemplate[]
  readonly world: StartWorld
  readonly isReady: boolean
  readonly onBegin: (beginning: StartBeginning) => void
}

/** What the chosen way will do, before it is done, and the one button that does it. */
export function StartPlan({ way, about, last, templates, world, isReady, onBegin }: StartPlanProps) {
  const [chosen, setChosen] = useState('')
  const { title, ...key } = about
  const other = templates.find((one) => keyText(one) === chosen) ?? templates[0]
  const source = way === 'last' ? last : way === 'other' ? other : null
  if (way === 'json') return <JsonPlan about={about} isReady={isReady} onBegin={onBegin} />
  return (
    <section className="d-start-plan" aria-live="polite">
      <div>
        {way === 'other' && (
          <label>
            {say('start.which')}
            <select value={other ? keyText(other) : ''} onChange={(event) => setChosen(event.target.value)}>
              {templates.map((one) => (
                <option key={keyText(one)} value={keyText(one)}>
                  {one.title}　{one.regionName}　{one.year} 年
                </option>
              ))}
            </select>
          </label>
        )}
        {source ? (
          <MovedPlan key={keyText(source)} source={source} about={about} world={world} />
        ) : (
          <p>{say(way === 'paste' ? 'start.paste_plan' : 'start.blank_plan')}</p>
        )}
      </div>
      <button
        type="button"
        className="d-start-main"
        disabled={!isReady || ((way === 'last' || way === 'other') && !source)}
        onClick={() =>
          onBegin(
            source
              ? { from: 'template', template: keyOf(source), key, title: title.trim() }
              : { from: 'blank', key, title: title.trim() },
          )
        }
      >
        {say('start.begin', { year: about.year })}
      </button>
    </section>
  )
}

function keyOf({ region, form, year }: StartTemplate) {
  return { region, form, year }
}

function keyText({ region, form, year }: StartTemplate): string {
  return `${region}/${form}/${year}`
}
