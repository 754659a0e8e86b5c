import type { Json, JsonObject } from '@tianbao/edit'
import type { PartStep } from '@tianbao/reading'
import { defaultSettings, type ScoringSettings } from '../settings.ts'
import type { RowCounting } from '../total.ts'

const known = new WeakMap<JsonObject, ScoringSettings>()

/**
 * The settings that an operator is given: what is no setting counts as not said. One object for one operand, so that
 * what is compiled under settings is compiled once.
 */
export function settingsIn(operand: Json | undefined): ScoringSettings {
  if (typeof operand !== 'object' || operand === null || Array.isArray(operand)) return defaultSettings
  const given = operand as JsonObject
  const settings = known.get(given) ?? readSettings(given)
  known.set(given, settings)
  return settings
}

function readSettings(given: JsonObject): ScoringSettings {
  const { partStep, floor, overCompletion, notApplicable, conversion, total, rounding } = given
  const { decimals, mode, at } = objectIn(rounding)
  const { limit, penalty } = objectIn(overCompletion)
  const usual = defaultSettings
  return {
    partStep: oneOf<PartStep>(partStep, ['linear', 'whole', 'up']) ?? usual.partStep,
    floor: floor === null || typeof floor === 'number' ? floor : usual.floor,
    overCompletion: isAmount(limit) && isAmount(penalty) ? { limit, penalty } : null,
    notApplicable: oneOf(notApplicable, notApplicables) ?? usual.notApplicable,
    conversion: oneOf(conversion, conversions) ?? usual.conversion,
    total: isAmount(total) ? total : usual.total,
    rounding: {
      decimals: isAmount(decimals) && decimals <= 6 ? Math.floor(decimals) : usual.rounding.decimals,
      mode: oneOf(mode, ['half-up', 'down']) ?? usual.rounding.mode,
      at: oneOf(at, ['item', 'total']) ?? usual.rounding.at,
    },
  }
}

/** What a row settles of how it counts; what is no such word counts as not said. */
export function countingIn(notApplicable: Json | undefined, conversion: Json | undefined): RowCounting {
  return {
    notApplicable: oneOf(notApplicable, notApplicables),
    conversion: oneOf(conversion, conversions),
  }
}

const notApplicables: readonly ScoringSettings['notApplicable'][] = ['convert', 'full', 'zero']
const conversions: readonly ScoringSettings['conversion'][] = ['to-total', 'none']

function objectIn(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {}
}

function isAmount(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}

function oneOf<Word extends string>(value: Json | undefined, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value)
}
