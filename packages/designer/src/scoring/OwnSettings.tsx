import type { ScoringSettings } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { Choice, Line } from './Choice.tsx'
import { NumberEntry } from './NumberEntry.tsx'
import { floorOf, floorWord, settingOptions, usualOver } from './setting-options.ts'

interface OwnSettingsProps {
  /** What these rows settle otherwise. */
  readonly own: Partial<ScoringSettings>
  /** What holds for them where they do not. */
  readonly inherited: ScoringSettings
  onChange(own: Partial<ScoringSettings>): void
}

/** What some rows settle otherwise than the form: each setting is theirs, or follows it, with what that comes to. */
export function OwnSettings({ own, inherited, onChange }: OwnSettingsProps) {
  const set = <K extends keyof ScoringSettings>(name: K, value: ScoringSettings[K] | undefined) => {
    const { [name]: _, ...others } = own
    onChange(value === undefined ? others : { ...others, [name]: value })
  }
  const { overCompletion, rounding } = own
  const { partStep, floor, over, notApplicable, conversion, rounding: roundings } = settingOptions
  return (
    <div className="d-scoring-own">
      <Own
        label={say('scoring.part_step')}
        value={own.partStep ?? null}
        inherited={inherited.partStep}
        options={{ ...partStep() }}
        onChoose={(value) => set('partStep', value)}
      />
      <Own
        label={say('scoring.floor')}
        value={own.floor === undefined ? null : floorWord(own.floor)}
        inherited={floorWord(inherited.floor)}
        options={floor(own.floor ?? inherited.floor)}
        onChoose={(value) =>
          set('floor', value === undefined ? undefined : floorOf(value, own.floor ?? inherited.floor))
        }
      />
      <Own
        label={say('scoring.over')}
        value={overCompletion === undefined ? null : overWord(overCompletion)}
        inherited={overWord(inherited.overCompletion)}
        options={over()}
        onChoose={(value) =>
          set('overCompletion', value === undefined ? undefined : value === 'free' ? null : usualOver)
        }
      />
      {overCompletion && (
        <Line label={say('scoring.over_words')}>
          <NumberEntry
            label={say('scoring.over_words')}
            value={overCompletion.limit}
            least={100}
            most={10_000}
            onEnd={(limit) => set('overCompletion', { ...overCompletion, limit })}
          />
          <NumberEntry
            label={say('scoring.over_words')}
            value={overCompletion.penalty}
            least={0}
            most={100}
            onEnd={(penalty) => set('overCompletion', { ...overCompletion, penalty })}
          />
        </Line>
      )}
      <Own
        label={say('scoring.not_applicable')}
        value={own.notApplicable ?? null}
        inherited={inherited.notApplicable}
        options={notApplicable()}
        onChoose={(value) => set('notApplicable', value)}
      />
      <Own
        label={say('scoring.conversion')}
        value={own.conversion ?? null}
        inherited={inherited.conversion}
        options={conversion()}
        onChoose={(value) => set('conversion', value)}
      />
      <Own
        label={say('scoring.rounding')}
        value={rounding?.mode ?? null}
        inherited={inherited.rounding.mode}
        options={roundings()}
        onChoose={(mode) =>
          set('rounding', mode === undefined ? undefined : { ...inherited.rounding, ...rounding, mode })
        }
      />
      {rounding && (
        <Line label={say('scoring.decimals')}>
          <NumberEntry
            label={say('scoring.decimals')}
            value={rounding.decimals}
            least={0}
            most={6}
            onEnd={(decimals) => set('rounding', { ...rounding, decimals })}
          />
        </Line>
      )}
    </div>
  )
}

function overWord(over: ScoringSettings['overCompletion']): 'free' | 'limit' {
  return over === null ? 'free' : 'limit'
}

interface OwnProps<T extends string> {
  readonly label: string
  /** Null: it follows. */
  readonly value: T | null
  /** Null: that is not settled either. */
  readonly inherited: T | null
  readonly options: Readonly<Partial<Record<T, string>>>
  onChoose(value: T | undefined): void
}

function Own<T extends string>({ label, value, inherited, options, onChoose }: OwnProps<T>) {
  const follows = inherited === null ? say('scoring.open') : (options[inherited] ?? inherited)
  const all: Readonly<Partial<Record<string, string>>> = {
    '': say('scoring.follows', { value: follows }),
    ...options,
  }
  return (
    <Line label={label}>
      <Choice
        label={label}
        value={value ?? ''}
        options={all}
        onChoose={(chosen) => onChoose(chosen === '' ? undefined : (chosen as T))}
      />
    </Line>
  )
}
