import type { PublishedVersion } from './published-version.ts'

/** 施行: a version as far as it matters when it is in force. */
export type Forceful = Pick<
  PublishedVersion,
  'number' | 'digest' | 'publishedAt' | 'inForceFrom' | 'inForceTo' | 'revokedAt'
>

/** From which moment on a version is in force, and until which one if another does not take its place; milliseconds. */
export function forceOf({ publishedAt, inForceFrom, inForceTo, revokedAt }: Forceful): {
  readonly from: number
  readonly to: number
} {
  const ends = [inForceTo, revokedAt].flatMap((end) => (end === undefined ? [] : [Date.parse(end)]))
  return {
    from: Math.max(Date.parse(publishedAt), Date.parse(inForceFrom ?? publishedAt)),
    to: Math.min(Number.POSITIVE_INFINITY, ...ends),
  }
}

/** The version in force at a moment, of those of one form, region and year: the highest number; undefined: none is. */
export function versionInForce<T extends Forceful>(versions: readonly T[], at: number): T | undefined {
  return newestVersion(
    versions.filter((version) => {
      const { from, to } = forceOf(version)
      return from <= at && at < to
    }),
  )
}

/** The version of the highest number; whatever the order that they are listed in. */
export function newestVersion<T extends Forceful>(versions: readonly T[]): T | undefined {
  return versions.toSorted(
    (one, other) =>
      other.number - one.number ||
      one.digest.localeCompare(other.digest) ||
      one.publishedAt.localeCompare(other.publishedAt),
  )[0]
}

/** What is in force from a moment on. */
export interface InForceSince<T> {
  readonly since: number
  readonly version: T | null
}

/** What is in force at a moment, and every change after it that is known by now; oldest first. */
export function forceFrom<T extends Forceful>(
  versions: readonly T[],
  at: number,
): readonly InForceSince<T>[] {
  const moments = versions
    .flatMap((version) => Object.values(forceOf(version)))
    .filter((moment) => at < moment && moment < Number.POSITIVE_INFINITY)
  const all = [at, ...new Set(moments.toSorted((one, other) => one - other))].map((since) => ({
    since,
    version: versionInForce(versions, since) ?? null,
  }))
  return all.filter(({ version }, index) => index === 0 || version !== all[index - 1]?.version)
}

/**
 * Where a published version stands at a moment: 现行 (published), 将施行 (coming), 已被代替 (superseded: also by one whose
 * end was said), 已到期 (expired), 已撤销 (revoked).
 */
export type VersionState = 'published' | 'coming' | 'superseded' | 'expired' | 'revoked'

/** The state of a version among all of its form, region and year. */
export function versionState<T extends Forceful>(
  version: T,
  versions: readonly T[],
  at: number,
): VersionState {
  if (version.revokedAt !== undefined && Date.parse(version.revokedAt) <= at) return 'revoked'
  const { from, to } = forceOf(version)
  if (at < from) return 'coming'
  if (to <= at) return 'expired'
  return versionInForce(versions, at)?.digest === version.digest ? 'published' : 'superseded'
}

/**
 * Whether two versions of one form, region and year would both claim a time (施行时间重叠). One that was given no end
 * gives way to the next one: then only two that begin together clash. One with an end holds until then, and one that
 * begins before another one must end before it.
 */
export function doForcesClash(one: Forceful, other: Forceful): boolean {
  const [from, otherFrom] = [forceOf(one).from, forceOf(other).from]
  if (from === otherFrom) return true
  const [early, late] = from < otherFrom ? [one, other] : [other, one]
  const givesWay = early.inForceTo === undefined && early.number < late.number
  return !givesWay && Math.max(from, otherFrom) < forceOf(early).to
}
