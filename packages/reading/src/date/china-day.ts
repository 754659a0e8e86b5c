import type { IsoDate } from './date.ts'

/** The day in China (UTC+8, the whole country and all year) at a moment: what deadlines and `$today` go by. */
export function chinaDay(moment: Date): IsoDate {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)
}
