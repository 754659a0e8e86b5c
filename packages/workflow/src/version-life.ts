/** 现行、已被取代、已撤销. */
export type VersionState = 'published' | 'superseded' | 'revoked'

/** A published version of one form, region and year, as far as its state goes by it. */
export interface PublishedNumber {
  readonly number: number
  readonly isRevoked: boolean
}

/** The version that new forms are begun with: the last one that was not revoked. Null where there is none. */
export function versionInForce(versions: readonly PublishedNumber[]): number | null {
  const standing = versions.filter(({ isRevoked }) => !isRevoked).map(({ number }) => number)
  return standing.length === 0 ? null : Math.max(...standing)
}

/** Where a version is in its life, among all of its form, region and year. */
export function versionState(version: PublishedNumber, versions: readonly PublishedNumber[]): VersionState {
  if (version.isRevoked) return 'revoked'
  return version.number === versionInForce(versions) ? 'published' : 'superseded'
}
