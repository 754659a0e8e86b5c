import type { TemplateKey } from '@tianbao/storage'
import type { Template } from '@tianbao/template'
import { findBase, newVariant, readVariant, rebaseVariant, type Variant } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { DraftOrigin } from '../drafts/draft-line.ts'
import { readOrRefuse } from '../drafts/refuse-template.ts'
import type { Services } from '../services.ts'
import { requireTemplate } from '../templates/template-for.ts'
import { isRevokedBase, variantRefusal } from './draft-variant.ts'
import { knownBases } from './known-bases.ts'

/** What a region's variant is begun from. */
export interface VariantBeginning {
  /** The form of the region above. */
  readonly base: TemplateKey
  readonly region: string
  /** A variant of the region, of any year: its edits are brought to the base. */
  readonly of?: TemplateKey
}

/**
 * A variant over a base, as a draft begins with it: without edits, or with those of an earlier one brought along.
 * @throws ApiError `template.unknown`, `draft.variant`.
 */
export async function begunVariant(
  services: Services,
  { base: key, region, of }: VariantBeginning,
): Promise<{ readonly template: Template; readonly origin: DraftOrigin; readonly variant: Variant }> {
  const kept = requireTemplate(services.templates, key)
  const base = readOrRefuse(kept.text)
  const before = of && (await standingOn(services, requireTemplate(services.templates, of).variant))
  if (of && (!before || of.form !== key.form || of.region !== region))
    throw new ApiError('draft.variant', { detail: `${of.region} ${of.form} ${of.year} 不是这里的地方版。` })
  const { variant, effective } = rebaseVariant(before ?? newVariant(base, region), base)
  const { findings } = findBase(variant, await knownBases(services, variant))
  if (findings) throw variantRefusal(findings)
  return { template: effective.template, origin: { from: 'variant', template: key }, variant }
}

/**
 * The variant that a template was made with, where what it stands on is there; else the template begins a draft of its
 * own, as any other does: a base that has gone keeps nobody from what there is. One that was revoked can be left for
 * another one.
 */
export async function standingOn(services: Services, text: string | null): Promise<Variant | null> {
  const variant = text === null ? undefined : readVariant(text).variant
  if (variant === undefined) return null
  const { findings } = findBase(variant, await knownBases(services, variant))
  return findings === undefined || isRevokedBase(findings) ? variant : null
}
