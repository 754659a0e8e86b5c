import type { Finding } from '@tianbao/finding'
import { chinaDay } from '@tianbao/reading'
import type { PublishedVersion } from './resolve-version.ts'

/**
 * What stands against publishing a version beside those of its key: a clock that was set back (it would be older than one
 * that is there), a number that is not the next one, a digest that was published before, and two that would come into
 * force at one moment, so that nobody could tell which applies. None of these touches what was published.
 */
export function checkPublishing(
  version: PublishedVersion,
  published: readonly PublishedVersion[],
): readonly Finding[] {
  const { form, region, year } = version
  const own = published.filter((one) => one.form === form && one.region === region && one.year === year)
  const standing = own.filter(({ revokedAt }) => revokedAt === undefined)
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
  const clash = standing.find((one) => one.digest !== version.digest && forceOf(one) === forceOf(version))
  if (clash !== undefined)
    findings.push(refused('overlap', { number: clash.number, day: chinaDay(new Date(forceOf(clash))) }))
  return findings
}

function forceOf({ publishedAt, inForceFrom }: PublishedVersion): number {
  return Math.max(Date.parse(publishedAt), Date.parse(inForceFrom ?? publishedAt))
}

function dayOf(at: string): string {
  return chinaDay(new Date(at))
}

function refused(why: string, params: Finding['params']): Finding {
  return { code: `versions.publish_${why}`, severity: 'error', addresses: [], params }
}
