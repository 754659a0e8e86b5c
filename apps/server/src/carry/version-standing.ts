import type { StoredSubmission, StoredUpgrade, UpgradeHead } from '@tianbao/storage'
import type { Remainder, VersionState } from '@tianbao/versions'
import type { Services } from '../services.ts'
import { versionsOf } from '../templates/published-templates.ts'
import { templateFor } from '../templates/template-for.ts'
import type { KeptTemplate } from '../templates/template-shelf.ts'
import { stateOf } from '../templates/version-line.ts'

/** What a submission is read by, what stands under its key now, and how it came to its version. */
export interface Standing {
  readonly pinned: KeptTemplate
  /** `file`: it was begun with a template that was not published. */
  readonly state: 'file' | VersionState
  readonly revoked: { readonly by: string; readonly note: string; readonly at: string } | null
  /** The version in force, where it is another one: what the submission can move to. */
  readonly next: { readonly template: KeptTemplate; readonly publishedAt: string } | null
  /** The move that can be taken back: nothing was saved since. */
  readonly last: UpgradeHead | null
}

/** Where a submission stands among the versions of its template. @throws ApiError `template.unknown`. */
export async function standingOf(services: Services, kept: StoredSubmission): Promise<Standing> {
  const { storage, templates } = services
  const pinned = await templateFor(services, kept)
  const versions = versionsOf(await storage.listVersions(), kept)
  const own = versions.find(({ digest }) => digest === pinned.digest)
  const standing = templates.find(kept)
  const published = standing && versions.find(({ digest }) => digest === standing.digest)
  const upgrades = await storage.upgradesOf(kept.id)
  const last = upgrades.at(-1)
  return {
    pinned,
    state: own ? stateOf(own, versions, services.now()) : 'file',
    revoked: own?.revoked ?? null,
    next:
      standing && published && standing.digest !== pinned.digest
        ? { template: standing, publishedAt: published.publishedAt }
        : null,
    last: last && last.revision === kept.revision && last.undoes === null ? last : null,
  }
}

/** The remainder of a move, as it was kept. */
export function remainderOf({ remainder }: Pick<StoredUpgrade, 'remainder'>) {
  return JSON.parse(remainder) as readonly Remainder[]
}
