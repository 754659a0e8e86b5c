import type { ScoringSettings } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'

/** What can be chosen for each setting, by the word that stands for it. A least of other points than 0 stays as written. */
export const settingOptions = {
  partStep: () => ({
    linear: say('scoring.linear'),
    whole: say('scoring.whole'),
    up: say('scoring.up'),
  }),
  floor: (floor: number | null) => ({
    zero: say('scoring.floor_zero'),
    none: say('scoring.floor_none'),
    ...(floorWord(floor) === 'points' ? { points: say('scoring.floor_points', { points: floor }) } : {}),
  }),
  over: () => ({ free: say('scoring.over_free'), limit: say('scoring.over_limit') }),
  notApplicable: () => ({
    convert: say('scoring.convert'),
    full: say('scoring.full'),
    zero: say('scoring.zero'),
  }),
  conversion: () => ({ none: say('scoring.as_it_is'), 'to-total': say('scoring.to_total') }),
  rounding: () => ({ 'half-up': say('scoring.half_up'), down: say('scoring.down') }),
}

/** Which of them a least number of points is. */
export function floorWord(floor: number | null): 'zero' | 'none' | 'points' {
  if (floor === null) return 'none'
  return floor === 0 ? 'zero' : 'points'
}

/** The points that a word chosen for the least of an item stands for. */
export function floorOf(word: string, before: number | null): number | null {
  if (word === 'none') return null
  return word === 'zero' ? 0 : before
}

/** What over-completion costs where an author begins to say so. */
export const usualOver: NonNullable<ScoringSettings['overCompletion']> = { limit: 130, penalty: 10 }
