import type { Storage, StoredVersion, TemplateKey, VersionHead } from '@tianbao/storage'
import { forceFrom, type PublishedVersion } from '@tianbao/versions'
import { keepTemplate } from './keep-template.ts'
import type { KeptTemplate, StandingKey } from './template-shelf.ts'

/** Every key under which something was published, with what stands for it from now on. */
export async function publishedTemplates(storage: Storage, now: Date): Promise<readonly StandingKey[]> {
  const all = await storage.listVersions()
  // The first of each key stands for it: the list comes by key and number.
  const firsts = all.filter(({ number }) => number === 1)
  return Promise.all(
    firsts.map(({ region, form, year }) => {
      const key = { region, form, year }
      return standingVersions(storage, key, versionsOf(all, key), now)
    }),
  )
}

/** Versions as far as it matters for which one applies. */
export function publishedVersions(versions: readonly VersionHead[]): readonly PublishedVersion[] {
  return versions.map(
    ({ form, region, year, number, digest, publishedAt, inForceFrom, inForceTo, revoked }) => ({
      form,
      region,
      year,
      number,
      digest,
      publishedAt,
      ...(inForceFrom !== null && { inForceFrom }),
      ...(inForceTo !== null && { inForceTo }),
      ...(revoked && { revokedAt: revoked.at }),
    }),
  )
}

/** The versions of one key among others. */
export function versionsOf<T extends TemplateKey>(versions: readonly T[], key: TemplateKey): readonly T[] {
  return versions.filter(
    ({ region, form, year }) => region === key.region && form === key.form && year === key.year,
  )
}

/** Which of the versions of one key stands for it from now on, and which ones later, ready to be filled. */
export async function standingVersions(
  storage: Storage,
  { region, form, year }: TemplateKey,
  versions: readonly VersionHead[],
  now: Date,
): Promise<StandingKey> {
  const key = { region, form, year }
  const changes = forceFrom(publishedVersions(versions), now.getTime())
  const ready = new Map<number, KeptTemplate>()
  for (const { version } of changes) {
    const stored = version && !ready.has(version.number) && (await storage.getVersion(key, version.number))
    if (stored) ready.set(stored.number, keptVersion(stored))
  }
  return {
    key,
    standings: changes.map(({ since, version }) => ({
      since,
      template: version && (ready.get(version.number) ?? null),
    })),
  }
}

/** A version made ready. @throws Error where it cannot be compiled: it passed the gate when it was published. */
export function keptVersion({ text, number, revoked, digest, variant }: StoredVersion): KeptTemplate {
  const keeping = keepTemplate(text, [], { number, isRevoked: revoked !== null }, variant)
  if ('kept' in keeping) return keeping.kept
  throw new Error(`The published template "${digest}" cannot be compiled: ${keeping.faults[0] ?? ''}`)
}
