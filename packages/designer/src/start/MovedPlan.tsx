import { compileTemplate, type MovedOn, movedOn, type Template } from '@tianbao/template'
import { useEffect, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { StartAbout } from './start-choice.ts'
import type { StartTemplate, StartWorld } from './start-world.ts'

interface MovedPlanProps {
  readonly source: StartTemplate
  readonly about: StartAbout
  readonly world: StartWorld
}

/** So many texts with a year in them are shown; the others are counted. */
const shown = 4

/** What becomes of another template when it is moved to a new year or region, told before it is done. */
export function MovedPlan({ source, about, world }: MovedPlanProps) {
  const [template, setTemplate] = useState<Template | null>(null)
  useEffect(() => {
    world.template(source).then(setTemplate, () => undefined)
  }, [world, source])
  if (template === null) return null
  const { stated, moved } = movedOn(template, about)
  const { compiled } = compileTemplate(template)
  const indicators = Object.values(compiled?.catalogs ?? {}).flatMap(({ nodes }) =>
    nodes.filter(({ isIndicator }) => isIndicator),
  )
  const facts = {
    fields: Object.keys(compiled?.fields ?? {}).length,
    rules: template.rules?.length ?? 0,
    indicators: indicators.length,
  }
  return (
    <>
      <h2>{say('start.will', { title: source.title, year: source.year })}</h2>
      <ul className="d-start-list">
        {source.year !== about.year && (
          <li data-mood="ok">
            <Icon name="tick" />
            {say('start.moved', { count: moved, from: source.year, to: about.year })}
          </li>
        )}
        <li data-mood="ok">
          <Icon name="tick" />
          {say('start.kept', facts)}
        </li>
        {stated.length > 0 && <Stated stated={stated} />}
      </ul>
    </>
  )
}

function Stated({ stated }: { readonly stated: MovedOn['stated'] }) {
  return (
    <li data-mood="warn">
      <Icon name="warning" />
      <span>
        {say('start.stated', { count: stated.length })}
        {stated.slice(0, shown).map(({ path, text }) => (
          <q key={path.join('/')}>{text.length > 60 ? `${text.slice(0, 60)}…` : text}</q>
        ))}
      </span>
    </li>
  )
}
