import { say } from '../messages/messages.ts'
import type { StartAbout } from './start-choice.ts'
import type { StartTemplate } from './start-world.ts'

interface AboutFieldsProps {
  readonly about: StartAbout
  readonly templates: readonly StartTemplate[]
  readonly onChange: (about: StartAbout) => void
}

/** Which form, for which year, of which region. A form that is known by its title brings its word along. */
export function AboutFields({ about, templates, onChange }: AboutFieldsProps) {
  const titles = [...new Map(templates.map((one) => [one.title, one.form]))]
  const regions = [...new Map(templates.map((one) => [one.region, one.regionName]))]
  const retitled = (title: string) => {
    const known = titles.find(([one]) => one === title)
    onChange({ ...about, title, ...(known ? { form: known[1] } : {}) })
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
      <label>
        {say('start.region')}
        <input
          list="d-regions"
          className="d-start-narrow"
          value={about.region}
          onChange={(event) => onChange({ ...about, region: event.target.value.trim() })}
        />
        <span className="d-start-hint">{regions.find(([code]) => code === about.region)?.[1] ?? ''}</span>
      </label>
      <datalist id="d-regions">
        {regions.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </datalist>
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
