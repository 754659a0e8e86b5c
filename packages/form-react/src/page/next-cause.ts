import type { Cause } from '@tianbao/form'

/**
 * Where the key for the next cause leads from one of a list, around its end: to one that still asks for something, while
 * there is any; else to the next of those that are explained.
 */
export function nextCause(causes: readonly Pick<Cause, 'isExplained'>[], at: number, by: 1 | -1): number {
  const { length } = causes
  const start = at < 0 && by < 0 ? 0 : at
  for (let steps = 1; steps <= length; steps += 1) {
    const place = (start + by * steps + length * 2) % length
    if (causes[place]?.isExplained === false) return place
  }
  return (start + by + length) % length
}
