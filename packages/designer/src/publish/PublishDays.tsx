import { say } from '../messages/messages.ts'
import type { DaysOfForce } from '../saving/life-server.ts'

interface PublishDaysProps {
  readonly days: DaysOfForce
  readonly onChange: (days: DaysOfForce) => void
}

/** 施行日: from which day on a version is in force, and until which one, where that is known already. */
export function PublishDays({ days: { from, through }, onChange }: PublishDaysProps) {
  return (
    <fieldset className="d-publish-days">
      <legend>{say('publish.days')}</legend>
      <label>
        {say('publish.from')}
        <input
          type="date"
          value={from}
          required
          onChange={(event) => onChange({ from: event.target.value, through })}
        />
      </label>
      <label>
        {say('publish.through')}
        <input
          type="date"
          value={through ?? ''}
          min={from}
          onChange={(event) => onChange({ from, through: event.target.value || null })}
        />
      </label>
      <p className="d-hint">{say('publish.about_days')}</p>
    </fieldset>
  )
}
