import { settingsOf } from '@tianbao/scoring'
import type { Scoring } from '@tianbao/template'
import type { ReactNode } from 'react'
import { say } from '../messages/messages.ts'
import type { ChangeScoring } from './change-scoring.ts'
import { NumberEntry } from './NumberEntry.tsx'

interface SettingEntriesProps {
  readonly scoring: Scoring
  readonly change: ChangeScoring
}

/** What the clauses leave open, settled once for the whole form. */
export function SettingEntries({ scoring, change }: SettingEntriesProps) {
  const { partStep, floor, overCompletion, notApplicable, conversion, total, rounding } = settingsOf(scoring)
  return (
    <div className="d-scoring-form">
      <Line label={say('scoring.total')}>
        <NumberEntry
          label={say('scoring.total')}
          value={total}
          least={1}
          most={100_000}
          onEnd={(value) => change({ total: value })}
        />
      </Line>
      <Line label={say('scoring.part_step')}>
        <Choice
          label={say('scoring.part_step')}
          value={partStep ?? ''}
          options={{
            '': say('scoring.open'),
            linear: say('scoring.linear'),
            whole: say('scoring.whole'),
            up: say('scoring.up'),
          }}
          onChoose={(value) => change({ partStep: value === '' ? undefined : value })}
        />
      </Line>
      {partStep === null && <p className="d-scoring-note">{say('scoring.part_step_open')}</p>}
      <Line label={say('scoring.floor')}>
        <Choice
          label={say('scoring.floor')}
          value={floor === null ? 'none' : 'zero'}
          options={{ zero: say('scoring.floor_zero'), none: say('scoring.floor_none') }}
          onChoose={(value) => change({ floor: value === 'none' ? null : 0 })}
        />
      </Line>
      <Line label={say('scoring.over')}>
        <Choice
          label={say('scoring.over')}
          value={overCompletion === null ? 'free' : 'limit'}
          options={{ free: say('scoring.over_free'), limit: say('scoring.over_limit') }}
          onChoose={(value) =>
            change({ overCompletion: value === 'free' ? null : { limit: 130, penalty: 10 } })
          }
        />
      </Line>
      {overCompletion !== null && (
        <Line label={say('scoring.over_words')}>
          <NumberEntry
            label={say('scoring.over_words')}
            value={overCompletion.limit}
            least={100}
            most={10_000}
            onEnd={(limit) => change({ overCompletion: { ...overCompletion, limit } })}
          />
          <NumberEntry
            label={say('scoring.over_words')}
            value={overCompletion.penalty}
            least={0}
            most={100}
            onEnd={(penalty) => change({ overCompletion: { ...overCompletion, penalty } })}
          />
        </Line>
      )}
      <Line label={say('scoring.not_applicable')}>
        <Choice
          label={say('scoring.not_applicable')}
          value={notApplicable}
          options={{
            convert: say('scoring.convert'),
            full: say('scoring.full'),
            zero: say('scoring.zero'),
          }}
          onChoose={(value) => change({ notApplicable: value })}
        />
      </Line>
      <Line label={say('scoring.conversion')}>
        <Choice
          label={say('scoring.conversion')}
          value={conversion}
          options={{ none: say('scoring.as_it_is'), 'to-total': say('scoring.to_total') }}
          onChoose={(value) => change({ conversion: value })}
        />
      </Line>
      <Line label={say('scoring.rounding')}>
        <Choice
          label={say('scoring.rounding')}
          value={rounding.mode}
          options={{ 'half-up': say('scoring.half_up'), down: say('scoring.down') }}
          onChoose={(mode) => change({ rounding: { ...rounding, mode } })}
        />
        <NumberEntry
          label={say('scoring.rounding')}
          value={rounding.decimals}
          least={0}
          most={6}
          onEnd={(decimals) => change({ rounding: { ...rounding, decimals } })}
        />
        <Choice
          label={say('scoring.rounding')}
          value={rounding.at}
          options={{ item: say('scoring.each_item'), total: say('scoring.only_total') }}
          onChoose={(at) => change({ rounding: { ...rounding, at } })}
        />
      </Line>
    </div>
  )
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <fieldset className="d-scoring-line">
      <legend>{label}</legend>
      <div>{children}</div>
    </fieldset>
  )
}

interface ChoiceProps<T extends string> {
  readonly label: string
  readonly value: T
  readonly options: Readonly<Record<T, string>>
  onChoose(value: T): void
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  const names = Object.keys(options) as T[]
  return (
    <select
      className="d-input"
      aria-label={label}
      value={value}
      onChange={(event) => {
        const chosen = names.find((name) => name === event.target.value)
        if (chosen !== undefined) onChoose(chosen)
      }}
    >
      {names.map((name) => (
        <option key={name} value={name}>
          {options[name]}
        </option>
      ))}
    </select>
  )
}
