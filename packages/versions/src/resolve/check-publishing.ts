import type { Finding } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import { doForcesClash, forceOf } from './force.ts'
import type { PublishedVersion } from './published-version.ts'

/**
 * What stands against publishing a version beside those of its key: a clock that was set back (it would be older than one
 * that is there), a number that is not the next one, and a digest that was published before. None of these touches what
 * was published.
 */
export function checkPublishing(
  version: PublishedVersion,
  published: readonly PublishedVersion[],
): readonly Finding[] {
  const { form, region, year } = version
  const own = published.filter((one) => one.form === form && one.region === region && one.year === year)
  const last = Math.max(0, ...own.map(({ number }) => number))
  const findings: Finding[] = []
  const later = own.find((one) => Date.parse(one.publishedAt) > Date.parse(version.publishedAt))
  if (later !== undefined)
    findings.push(
      refused('clock', {
        number: later.number,
        day: dayOf(later.publishedAt),
        now: dayOf(version.publishedAt),
      }),
    )
  if (version.number !== last + 1)
    findings.push(refused('number', { number: version.number, next: last + 1 }))
  const same = own.find(({ digest }) => digest === version.digest)
  if (same !== undefined) findings.push(refused('again', { number: same.number }))
  return findings
}

/**
 * What stands against the time that a version is to be in force: it begins before its publishing, ends before it begins,
 * or is claimed by another one as well, so that nobody could tell which applies.
 */
export function checkForce(
  version: PublishedVersion,
  published: readonly PublishedVersion[],
): readonly Finding[] {
  const { form, region, year, digest, publishedAt, inForceFrom = publishedAt, inForceTo } = version
  const { from, to } = forceOf(version)
  const findings: Finding[] = []
  if (Date.parse(inForceFrom) < Date.parse(publishedAt))
    findings.push(refused('past', { day: dayOf(inForceFrom), now: dayOf(publishedAt) }))
  if (inForceTo !== undefined && to <= from)
    findings.push(refused('ends_first', { from: dayOf(inForceFrom) }))
  const clash = published.find(
    (one) =>
      one.form === form &&
      one.region === region &&
      one.year === year &&
      one.revokedAt === undefined &&
      one.digest !== digest &&
      doForcesClash(one, version),
  )
  if (clash !== undefined) findings.push(refusedOverlap(clash, version))
  return findings
}

/**
 * What stands against a list of published versions, as a file has one: each is judged beside those of lower numbers, as if
 * it were published now. Numbers may be left out.
 */
export function checkPublished(versions: readonly PublishedVersion[]): readonly Finding[] {
  return versions.flatMap((version) => {
    const before = versions.filter(({ number }) => number < version.number)
    return [...checkPublishing(version, before), ...checkForce(version, before)].filter(
      ({ code }) => code !== 'versions.publish_number',
    )
  })
}

/** In words that say what to do: another day to begin with, or an end before the other one begins. */
function refusedOverlap(clash: PublishedVersion, version: PublishedVersion): Finding {
  const { number } = clash
  const [theirs, ours] = [forceOf(clash), forceOf(version)]
  const day = dayOf(new Date(theirs.from).toISOString())
  if (theirs.from === ours.from) return refused('overlap', { number, day })
  if (theirs.from > ours.from) return refused('overlap_later', { number, day })
  return refused('overlap_until', { number, day: dayOf(new Date(theirs.to - 1).toISOString()) })
}

function dayOf(at: string): string {
  return chinaDay(new Date(at))
}

function refused(why: string, params: Finding['params']): Finding {
  return { code: `versions.publish_${why}`, severity: 'error', addresses: [], params }
}
