import { chinaDay } from '@tianbao/reading'
import type { NewVersion } from '@tianbao/storage'

/** When a version is in force: moments as storage keeps them. */
export type Force = Pick<NewVersion, 'inForceFrom' | 'inForceTo'>

/** Days in China as moments: what begins today begins at once; the last day is in force to its end. */
export function forceOfDays(
  { from, through }: { readonly from?: string; readonly through?: string },
  now: Date,
): Force {
  return {
    inForceFrom: from === undefined || from === chinaDay(now) ? null : beginOf(from).toISOString(),
    inForceTo: through === undefined ? null : new Date(beginOf(through).getTime() + 86_400_000).toISOString(),
  }
}

function beginOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}
