import type { Param } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import type { RegionTable } from '../regions/region.ts'

/** A published version of a template, as far as it matters for which one applies. Times are ISO 8601 in UTC. */
export interface PublishedVersion {
  readonly form: string
  readonly region: string
  readonly year: number
  /** Counted within form, region and year, from 1. */
  readonly number: number
  readonly digest: string
  readonly publishedAt: string
  /** When it came into force, where that is later than its publishing. */
  readonly inForceFrom?: string
  readonly revokedAt?: string
}

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
  for (const { code, name } of chain) {
    const own = versions.filter((one) => one.form === form && one.region === code && one.year === year)
    const inForce = own.filter((one) => isInForce(one, at))
    const version = newest(inForce)
    if (version !== undefined) {
      trace.push(step(code, 'found', { name, year, number: version.number }))
      return { is: 'found', version, trace }
    }
    trace.push(whyNot(code, name, query, own))
    if (policies.some((one) => one.region === code && one.form === form && one.without === 'wait')) {
      trace.push(step(code, 'waits', { name, year }))
      return { is: 'waiting', version: null, trace }
    }
  }
  return { is: 'none', version: null, trace }
}

function isInForce({ publishedAt, inForceFrom, revokedAt }: PublishedVersion, at: string): boolean {
  const from = Math.max(Date.parse(publishedAt), Date.parse(inForceFrom ?? publishedAt))
  const now = Date.parse(at)
  return from <= now && (revokedAt === undefined || now < Date.parse(revokedAt))
}

function newest(versions: readonly PublishedVersion[]): PublishedVersion | undefined {
  return [...versions].sort(
    (one, other) => other.number - one.number || one.digest.localeCompare(other.digest),
  )[0]
}

function whyNot(
  code: string,
  name: string,
  { year, at }: ResolveQuery,
  own: readonly PublishedVersion[],
): ResolveStep {
  const last = newest(own)
  if (last === undefined) return step(code, 'nothing', { name, year })
  const isRevoked = last.revokedAt !== undefined && Date.parse(last.revokedAt) <= Date.parse(at)
  return isRevoked
    ? step(code, 'revoked', { name, year, number: last.number })
    : step(code, 'not_yet', {
        name,
        year,
        number: last.number,
        day: chinaDay(new Date(last.inForceFrom ?? last.publishedAt)),
      })
}

function step(region: string, why: string, params: ResolveStep['params']): ResolveStep {
  return { region, code: `versions.resolve_${why}`, params }
}
