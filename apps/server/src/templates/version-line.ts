import type { VersionHead } from '@tianbao/storage'
import { type VersionState, versionState } from '@tianbao/versions'
import { publishedVersions, versionsOf } from './published-templates.ts'
import { regionName } from './region-name.ts'

/** A version as lists tell it; its state follows from `all` others and the moment. */
export function versionLine(version: VersionHead, all: readonly VersionHead[], now: Date) {
  const { region, form, year, number, digest, title, draft, author, approver, publishedAt, revoked } = version
  return {
    region,
    regionName: regionName(region),
    form,
    year,
    number,
    title,
    digest,
    state: stateOf(version, versionsOf(all, version), now),
    draft,
    author,
    approver,
    publishedAt,
    inForceFrom: version.inForceFrom,
    inForceTo: version.inForceTo,
    revoked,
  }
}

/** The state of a version among those of its key. */
export function stateOf({ digest }: VersionHead, own: readonly VersionHead[], now: Date): VersionState {
  const versions = publishedVersions(own)
  const version = versions.find((one) => one.digest === digest)
  if (version === undefined) throw new Error(`Version ${digest} is not among those of its key.`)
  return versionState(version, versions, now.getTime())
}
