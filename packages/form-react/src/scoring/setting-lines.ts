import type { ScoringSettings } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { numberWords } from './rule-words.ts'

/** A setting of the whole form, and whether the template or custom made it. */
export interface SettingLine {
  readonly name: string
  readonly value: string
  /** Null: nobody, it is open. */
  readonly by: 'template' | 'default' | null
}

/** What a form settles where its clauses do not, all of it: what is not shown cannot be argued with. */
export function settingLines(
  settings: ScoringSettings,
  said: Partial<ScoringSettings>,
): readonly SettingLine[] {
  const { partStep, floor, overCompletion, notApplicable, conversion, total, rounding } = settings
  const line = (setting: keyof ScoringSettings, value: string): SettingLine => ({
    name: say(`score.setting.${setting}`),
    value,
    by: setting in said ? 'template' : 'default',
  })
  return [
    partStep === null
      ? { ...line('partStep', say('score.part_step.open')), by: null }
      : line('partStep', say(`score.part_step.${partStep}`)),
    line(
      'floor',
      floor === null ? say('score.no_floor') : say('score.points', { points: numberWords(floor) }),
    ),
    line(
      'overCompletion',
      overCompletion === null ? say('score.over_free') : say('score.over_completion', { ...overCompletion }),
    ),
    line('notApplicable', say(`score.not_applicable.${notApplicable}`)),
    line('conversion', say(`score.conversion.${conversion}`, { total: numberWords(total) })),
    line(
      'rounding',
      `${say(`score.rounding.${rounding.mode}`, { decimals: rounding.decimals })}　${say(`score.at.${rounding.at}`)}`,
    ),
  ]
}
