import type { PartStep } from '@tianbao/reading'

/** How exact a result is, and which way it is rounded. `at`: every item, or only their total. */
export interface Rounding {
  /** Decimal places, 0 to 6. */
  readonly decimals: number
  /** `half-up`: half away from zero. `down`: towards zero. */
  readonly mode: 'half-up' | 'down'
  readonly at: 'item' | 'total'
}

/** What a template settles where its clauses do not; an item may settle it otherwise (`settingsOf`). */
export interface ScoringSettings {
  /** What a part of a step counts. Null: not settled, and a score that turns on it is null with its readings. */
  readonly partStep: PartStep | null
  /** The least points of an item. Null: none, points may be negative. */
  readonly floor: number | null
  /** Beyond `limit` percent of the target, `penalty` percent of the full points are lost. Null: no harm in it. */
  readonly overCompletion: { readonly limit: number; readonly penalty: number } | null
  /** Rows that do not apply: left out and the rest converted to the total, or worth all or nothing. */
  readonly notApplicable: 'convert' | 'full' | 'zero'
  /** A form whose rows are worth another sum: converted to the total, or left as it is. */
  readonly conversion: 'to-total' | 'none'
  /** What a form is worth. */
  readonly total: number
  readonly rounding: Rounding
}

/** Nothing settled that a clause could be asked for: part steps are open; no item falls below 0; a total of 100. */
export const defaultSettings: ScoringSettings = Object.freeze({
  partStep: null,
  floor: 0,
  overCompletion: null,
  notApplicable: 'convert',
  conversion: 'none',
  total: 100,
  rounding: Object.freeze({ decimals: 2, mode: 'half-up', at: 'item' }),
})

/** A template's settings with what one item settles otherwise. */
export function settingsOf(
  template: Partial<ScoringSettings>,
  item: Partial<ScoringSettings> = {},
): ScoringSettings {
  return { ...defaultSettings, ...template, ...item }
}

/** Where a setting that was in force came from: always shown beside a score. */
export type SettledBy = 'clause' | 'item' | 'template' | 'default'

/** One choice that the scoring of an item rests on, and who made it. */
export interface Settled {
  readonly name: 'partStep' | 'floor' | 'overCompletion' | 'notApplicable' | 'conversion' | 'rounding'
  readonly value: string | number | null
  readonly by: SettledBy
}
