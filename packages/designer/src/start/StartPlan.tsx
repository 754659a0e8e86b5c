import { useState } from 'react'
import { say } from '../messages/messages.ts'
import { JsonPlan } from './JsonPlan.tsx'
import { MovedPlan } from './MovedPlan.tsx'
import { type StartAbout, type StartFrom, variantBefore } from './start-choice.ts'
import type { StartBeginning, StartTemplate, StartWorld } from './start-world.ts'
import { VariantPlan } from './VariantPlan.tsx'

interface StartPlanProps {
  readonly way: StartFrom
  readonly about: StartAbout
  readonly last: StartTemplate | null
  readonly base: StartTemplate | null
  readonly templates: readonly StartTemplate[]
  readonly world: StartWorld
  readonly isReady: boolean
  readonly onBegin: (beginning: StartBeginning) => void
}

/** What the chosen way will do, before it is done, and the one button that does it. */
export function StartPlan({ way, about, last, base, templates, world, isReady, onBegin }: StartPlanProps) {
  const [chosen, setChosen] = useState('')
  const { title, ...key } = about
  const other = templates.find((one) => keyText(one) === chosen) ?? templates[0]
  const source = way === 'last' ? last : way === 'other' ? other : null
  const before = variantBefore(about, templates)
  const beginning = (): StartBeginning => {
    if (way === 'variant' && base)
      return {
        from: 'variant',
        base: keyOf(base),
        region: about.region,
        ...(before && { of: keyOf(before) }),
      }
    return source
      ? { from: 'template', template: keyOf(source), key, title: title.trim() }
      : { from: 'blank', key, title: title.trim() }
  }
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
        {way === 'variant' && base ? (
          <VariantPlan base={base} before={before} />
        ) : source ? (
          <MovedPlan key={keyText(source)} source={source} about={about} world={world} />
        ) : (
          <p>{say(way === 'paste' ? 'start.paste_plan' : 'start.blank_plan')}</p>
        )}
      </div>
      <button
        type="button"
        className="d-start-main"
        disabled={
          !isReady || ((way === 'last' || way === 'other') && !source) || (way === 'variant' && !base)
        }
        onClick={() => onBegin(beginning())}
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
