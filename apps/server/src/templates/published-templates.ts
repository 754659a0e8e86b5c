import type { Storage, StoredVersion, TemplateKey, VersionHead } from '@tianbao/storage'
import type { PublishedVersion } from '@tianbao/versions'
import { versionInForce } from '@tianbao/workflow'
import { keepTemplate } from './keep-template.ts'
import type { KeptTemplate } from './template-shelf.ts'

/** A key under which something was published, and the version in force; none where all were revoked. */
export interface PublishedKey extends TemplateKey {
  readonly template: KeptTemplate | null
}

/** Every key under which something was published. */
export async function publishedTemplates(storage: Storage): Promise<readonly PublishedKey[]> {
  const all = await storage.listVersions()
  // The first of each key stands for it: the list comes by key and number.
  const firsts = all.filter(({ number }) => number === 1)
  return Promise.all(
    firsts.map(async ({ region, form, year }) => {
      const key = { region, form, year }
      return { ...key, template: await templateInForce(storage, key, versionsOf(all, key)) }
    }),
  )
}

/** Versions as far as it matters for which one applies. */
export function publishedVersions(versions: readonly VersionHead[]): readonly PublishedVersion[] {
  return versions.map(({ form, region, year, number, digest, publishedAt, revoked }) => ({
    form,
    region,
    year,
    number,
    digest,
    publishedAt,
    ...(revoked && { revokedAt: revoked.at }),
  }))
}

/** The versions of one key among others. */
export function versionsOf<T extends TemplateKey>(versions: readonly T[], key: TemplateKey): readonly T[] {
  return versions.filter(
    ({ region, form, year }) => region === key.region && form === key.form && year === key.year,
  )
}

/** The version in force among all of one key, ready to be filled; null where all were revoked. */
export async function templateInForce(
  storage: Storage,
  key: TemplateKey,
  versions: readonly VersionHead[],
): Promise<KeptTemplate | null> {
  const number = versionInForce(
    versions.map((version) => ({ number: version.number, isRevoked: version.revoked !== null })),
  )
  const version = number === null ? null : await storage.getVersion(key, number)
  return version && keptVersion(version)
}

/** A version made ready. @throws Error where it cannot be compiled: it passed the gate when it was published. */
export function keptVersion({ text, number, revoked, digest, variant }: StoredVersion): KeptTemplate {
  const keeping = keepTemplate(text, [], { number, isRevoked: revoked !== null }, variant)
  if ('kept' in keeping) return keeping.kept
  throw new Error(`The published template "${digest}" cannot be compiled: ${keeping.faults[0] ?? ''}`)
}
