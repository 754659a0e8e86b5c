import { say } from '../messages/messages.ts'
import { formWord } from './form-word.ts'
import { RegionEntry } from './RegionEntry.tsx'
import type { StartAbout } from './start-choice.ts'
import type { StartTemplate, StartWorld } from './start-world.ts'

interface AboutFieldsProps {
  readonly about: StartAbout
  readonly templates: readonly StartTemplate[]
  readonly world: StartWorld
  readonly onChange: (about: StartAbout) => void
}

/** Which form, for which year, of which region. A title brings the word of its form along. */
export function AboutFields({ about, templates, world, onChange }: AboutFieldsProps) {
  const titles = [...new Map(templates.map((one) => [one.title, one.form]))]
  const retitled = (title: string) => {
    const known = titles.find(([one]) => one === title)
    onChange({ ...about, title, form: known?.[1] ?? formWord(title) })
  }
  return (
    <div className="d-start-about">
      <label>
        {say('start.form_title')}
        <input
          list="d-titles"
          className="d-start-wide"
          value={about.title}
          onChange={(event) => retitled(event.target.value)}
        />
      </label>
      <datalist id="d-titles">
        {titles.map(([title]) => (
          <option key={title} value={title} />
        ))}
      </datalist>
      <label>
        {say('start.year')}
        <input
          inputMode="numeric"
          className="d-start-narrow"
          value={about.year === 0 ? '' : about.year}
          onChange={(event) => onChange({ ...about, year: Number(event.target.value.replace(/\D/g, '')) })}
        />
      </label>
      <RegionEntry
        region={about.region}
        templates={templates}
        world={world}
        onChange={(region) => onChange({ ...about, region })}
      />
      <label title={say('start.form_why')}>
        {say('start.form')}
        <input
          value={about.form}
          onChange={(event) => onChange({ ...about, form: event.target.value.trim() })}
        />
      </label>
    </div>
  )
}
