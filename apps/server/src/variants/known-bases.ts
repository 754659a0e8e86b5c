import { chinaDay } from '@tianbao/reading'
import { readTemplate, type Template } from '@tianbao/template'
import {
  isRegionAbove,
  type KnownBases,
  readVariant,
  regionExtract,
  regionTable,
  type Variant,
  type VariantBase,
} from '@tianbao/versions'
import type { Services } from '../services.ts'

/** A base as it is kept: its template, and the variant that makes it where it is one itself. */
export interface KeptBase {
  readonly template: Template
  readonly variant: Variant | null
  readonly isRevoked: boolean
}

/** How many bases stand on each other, at most, as far as they are followed: `findBase` refuses more. */
const mostLevels = 9

const regions = regionTable(regionExtract)

/** The template of a digest: a version, a file of the project, or one that was a file once; null where there is none. */
export async function keptBase(
  { storage, templates }: Pick<Services, 'storage' | 'templates'>,
  { region, digest }: Pick<VariantBase, 'region' | 'digest'>,
): Promise<KeptBase | null> {
  const version = await storage.getVersionByDigest(region, digest)
  if (version) return withVariant(version.text, version.variant, version.revoked !== null)
  const onShelf = templates.findByDigest(digest)
  if (onShelf?.region === region) return withVariant(onShelf.text, onShelf.variant)
  const file = await storage.getTemplateByDigest(region, digest)
  return file && withVariant(file.text, null)
}

/** All that a variant stands on, near and far, fetched: `findBase` judges it. */
export async function knownBases(
  services: Pick<Services, 'storage' | 'templates' | 'now'>,
  { base }: Pick<Variant, 'base'>,
): Promise<KnownBases> {
  const kept = new Map<string, KeptBase>()
  let next: VariantBase | undefined = base
  for (let level = 0; next !== undefined && level < mostLevels && !kept.has(next.digest); level += 1) {
    const found: KeptBase | null = await keptBase(services, next)
    if (found === null) break
    kept.set(next.digest, found)
    next = found.variant?.base
  }
  const versions = await services.storage.listVersions()
  const today = chinaDay(services.now())
  return {
    template: ({ digest }) => kept.get(digest)?.template,
    variant: ({ digest }) => kept.get(digest)?.variant ?? undefined,
    isRevoked: ({ digest }) => kept.get(digest)?.isRevoked ?? false,
    isAbove: (above, below) => isRegionAbove(above, below, today, regions),
    has: ({ form, region, year }) =>
      services.templates.find({ form, region, year }) !== undefined ||
      versions.some((one) => one.form === form && one.region === region && one.year === year),
  }
}

function withVariant(text: string, variant: string | null, isRevoked = false): KeptBase | null {
  const { template } = readTemplate(text)
  if (template === undefined) return null
  return { template, variant: variant === null ? null : (readVariant(variant).variant ?? null), isRevoked }
}
