import type { VersionHead } from '@tianbao/storage'
import { versionState } from '@tianbao/workflow'
import { versionsOf } from './published-templates.ts'
import { regionName } from './region-name.ts'

/** A version as lists tell it; its state follows from `all` others. */
export function versionLine(version: VersionHead, all: readonly VersionHead[]) {
  const { region, form, year, number, digest, title, draft, author, approver, publishedAt, revoked } = version
  const numbers = versionsOf(all, version).map((one) => ({
    number: one.number,
    isRevoked: one.revoked !== null,
  }))
  return {
    region,
    regionName: regionName(region),
    form,
    year,
    number,
    title,
    digest,
    state: versionState({ number, isRevoked: revoked !== null }, numbers),
    draft,
    author,
    approver,
    publishedAt,
    revoked,
  }
}
