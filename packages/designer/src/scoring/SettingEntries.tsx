import { settingsOf } from '@tianbao/scoring'
import type { Scoring } from '@tianbao/template'
import { say } from '../messages/messages.ts'
import { Choice, Line } from './Choice.tsx'
import type { ChangeScoring } from './change-scoring.ts'
import { NumberEntry } from './NumberEntry.tsx'
import { floorOf, floorWord, settingOptions, usualOver } from './setting-options.ts'

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
          options={{ '': say('scoring.open'), ...settingOptions.partStep() }}
          onChoose={(value) => change({ partStep: value === '' ? undefined : value })}
        />
      </Line>
      {partStep === null && <p className="d-scoring-note">{say('scoring.part_step_open')}</p>}
      <Line label={say('scoring.floor')}>
        <Choice
          label={say('scoring.floor')}
          value={floorWord(floor)}
          options={settingOptions.floor(floor)}
          onChoose={(value) => change({ floor: floorOf(value, floor) })}
        />
      </Line>
      <Line label={say('scoring.over')}>
        <Choice
          label={say('scoring.over')}
          value={overCompletion === null ? 'free' : 'limit'}
          options={settingOptions.over()}
          onChoose={(value) => change({ overCompletion: value === 'free' ? null : usualOver })}
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
          options={settingOptions.notApplicable()}
          onChoose={(value) => change({ notApplicable: value })}
        />
      </Line>
      <Line label={say('scoring.conversion')}>
        <Choice
          label={say('scoring.conversion')}
          value={conversion}
          options={settingOptions.conversion()}
          onChoose={(value) => change({ conversion: value })}
        />
      </Line>
      <Line label={say('scoring.rounding')}>
        <Choice
          label={say('scoring.rounding')}
          value={rounding.mode}
          options={settingOptions.rounding()}
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
