import type { StoredSubmission, TemplateKey } from '@tianbao/storage'
import { ApiError } from '../api-error.ts'
import type { Services } from '../services.ts'
import { keepTemplate } from './keep-template.ts'
import { keptVersion } from './published-templates.ts'
import type { KeptTemplate, TemplateShelf } from './template-shelf.ts'

/** The template that stands for a key: what a new submission begins with. @throws ApiError `template.unknown`. */
export function requireTemplate(shelf: TemplateShelf, { region, form, year }: TemplateKey): KeptTemplate {
  const template = shelf.find({ region, form, year })
  if (!template) throw new ApiError('template.unknown', { region, form, year: String(year) })
  return template
}

/**
 * The template that a submission is read by. Where nothing is published under its key, that is the file that stands
 * there now, as it is being drawn. From the first publishing on it is the one that the submission was begun with, by
 * digest, and never another one. @throws ApiError `template.unknown`.
 */
export async function templateFor(
  { templates, storage }: Pick<Services, 'templates' | 'storage'>,
  { region, form, year, digest }: Pick<StoredSubmission, 'region' | 'form' | 'year' | 'digest'>,
): Promise<KeptTemplate> {
  const standing = templates.find({ region, form, year })
  if (standing && (standing.digest === digest || standing.version === null)) return standing
  const known = templates.findByDigest(digest)
  if (known) return known
  const pinned = await byDigest({ storage }, region, digest)
  if (!pinned) throw new ApiError('template.unknown', { region, form, year: String(year) })
  templates.remember(pinned)
  return pinned
}

/** Any template that was ever published or taken in, ready to be filled; null where there is none that can be. */
async function byDigest(
  { storage }: Pick<Services, 'storage'>,
  region: string,
  digest: string,
): Promise<KeptTemplate | null> {
  const version = await storage.getVersionByDigest(region, digest)
  if (version) return keptVersion(version)
  const file = await storage.getTemplateByDigest(region, digest)
  const keeping = file && keepTemplate(file.text, [])
  return keeping && 'kept' in keeping ? keeping.kept : null
}

/** The same by digest alone, as an address of a script names it. */
export async function templateByDigest(
  { templates, storage }: Pick<Services, 'templates' | 'storage'>,
  digest: string,
): Promise<KeptTemplate | null> {
  const known = templates.findByDigest(digest)
  if (known) return known
  const head = (await storage.listVersions()).find((version) => version.digest === digest)
  const found = head ? await byDigest({ storage }, head.region, digest) : null
  if (found) templates.remember(found)
  return found
}
