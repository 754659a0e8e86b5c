import type { Param } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import type { RegionTable } from '../regions/region.ts'
import { forceFrom, forceOf, newestVersion, versionInForce, versionState } from './force.ts'
import type { PublishedVersion } from './published-version.ts'

/** What a region does while it has no version of its own for a year: take the one above, or wait for its own. */
export interface RegionPolicy {
  readonly region: string
  readonly form: string
  readonly without: 'above' | 'wait'
}

/** What is asked: the version for a department of a region, for a year, as things stood at a moment. */
export interface ResolveQuery {
  readonly region: string
  readonly year: number
  readonly form: string
  /** ISO 8601 in UTC. */
  readonly at: string
}

/** One step of the way up, to be told in a sentence: a code of this room's messages. */
export interface ResolveStep {
  readonly region: string
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
}

/** The version that applies, or why none does; and how that was found. */
export type Resolution = {
  /** `found`, `waiting` for the local version, or `none`. */
  readonly is: 'found' | 'waiting' | 'none'
  readonly version: PublishedVersion | null
  readonly trace: readonly ResolveStep[]
}

/**
 * Which version applies: the nearest on the way from the region up to its province, of those in force at the moment;
 * within one region the highest number. Never another year's. The answer depends on nothing but what is passed in, in
 * whatever order it is listed.
 */
export function resolveVersion(
  query: ResolveQuery,
  versions: readonly PublishedVersion[],
  regions: RegionTable,
  policies: readonly RegionPolicy[] = [],
): Resolution {
  const { region, year, form, at } = query
  const chain = regions.upwards(region, chinaDay(new Date(at)))
  const trace: ResolveStep[] = []
  if (chain.length === 0) trace.push(step(region, 'no_region', { region, day: chinaDay(new Date(at)) }))
  const guessed = chain.find(({ isByDigits }) => isByDigits)
  if (guessed) trace.push(step(guessed.code, 'by_digits', { region: guessed.code }))
  for (const { code, name } of chain) {
    const own = versions.filter((one) => one.form === form && one.region === code && one.year === year)
    const version = versionInForce(own, Date.parse(at))
    if (version !== undefined) {
      trace.push(...found(version, name, own, at))
      return { is: 'found', version, trace }
    }
    const isLast = code === chain.at(-1)?.code
    trace.push(whyNot(code, name, query, own, isLast))
    if (policies.some((one) => one.region === code && one.form === form && one.without === 'wait')) {
      trace.push(step(code, 'waits', { name, year }))
      return { is: 'waiting', version: null, trace }
    }
  }
  return { is: 'none', version: null, trace }
}

/** What was found, and what is known already of what takes its place. */
function found(
  version: PublishedVersion,
  name: string,
  own: readonly PublishedVersion[],
  at: string,
): readonly ResolveStep[] {
  const { region, year, number } = version
  const is =
    version.inForceFrom === undefined
      ? step(region, 'found', { name, year, number })
      : step(region, 'found_since', { name, year, number, day: dayOf(forceOf(version).from) })
  const next = forceFrom(own, Date.parse(at))[1]
  if (next === undefined) return [is]
  return next.version === null
    ? [is, step(region, 'ends', { day: lastDayBefore(next.since) })]
    : [is, step(region, 'then', { number: next.version.number, day: dayOf(next.since) })]
}

function whyNot(
  code: string,
  name: string,
  { year, at }: ResolveQuery,
  own: readonly PublishedVersion[],
  isLast: boolean,
): ResolveStep {
  const last = newestVersion(own)
  if (last === undefined) return step(code, isLast ? 'nothing_last' : 'nothing', { name, year })
  const { from, to } = forceOf(last)
  const about = { name, year, number: last.number }
  const state = versionState(last, own, Date.parse(at))
  if (state === 'revoked') return step(code, 'revoked', about)
  return state === 'coming'
    ? step(code, 'not_yet', { ...about, day: dayOf(from) })
    : step(code, 'expired', { ...about, day: lastDayBefore(to) })
}

function dayOf(moment: number): string {
  return chinaDay(new Date(moment))
}

/** The last day that belongs to a time which ends at a moment. */
function lastDayBefore(moment: number): string {
  return dayOf(moment - 1)
}

function step(region: string, why: string, params: ResolveStep['params']): ResolveStep {
  return { region, code: `versions.resolve_${why}`, params }
}
