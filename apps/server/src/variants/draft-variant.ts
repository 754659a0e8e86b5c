import type { Finding } from '@tianbao/finding'
import type { Storage, StoredDraft } from '@tianbao/storage'
import { findBase, readVariant, standingVariant, type Variant } from '@tianbao/versions'
import { ApiError } from '../api-error.ts'
import type { DraftStep } from '../drafts/read-draft.ts'
import { toldFindings } from '../drafts/refuse-template.ts'
import type { Services } from '../services.ts'
import { knownBases } from './known-bases.ts'

/** The variant that stands where a draft's author does; null where the draft is none. */
export async function draftVariant(storage: Storage, draft: StoredDraft): Promise<Variant | null> {
  const begun = draft.variant === null ? null : variantOf(draft.variant)
  const steps = await storage.draftSteps(draft.id, 0)
  return standingVariant(
    begun,
    steps.slice(0, draft.position).map(({ step }) => JSON.parse(step) as DraftStep),
  )
}

/**
 * A variant as it came, read, with its base looked for. One whose base was revoked meanwhile goes on standing there
 * where it stood: `standing` is the digest of that base.
 * @throws ApiError `draft.variant`: it is none, or there is nothing that it could stand on.
 */
export async function variantOrRefuse(
  services: Services,
  value: object,
  standing?: string,
): Promise<Variant> {
  const read = readVariant(JSON.stringify(value))
  if (read.findings) throw variantRefusal(read.findings)
  const { findings } = findBase(read.variant, await knownBases(services, read.variant))
  const isStanding = read.variant.base.digest === standing
  if (findings && !(isStanding && isRevokedBase(findings))) throw variantRefusal(findings)
  return read.variant
}

/** @throws Error where what storage has is no variant: nothing else was ever put there. */
function variantOf(text: string): Variant {
  const { variant } = readVariant(text)
  if (variant === undefined) throw new Error('A draft is kept with a variant that cannot be read.')
  return variant
}

/** Whether all that stands against a base is that it was revoked: what it says is there. */
export function isRevokedBase([first]: readonly Finding[]): boolean {
  return first?.code === 'versions.variant_base_revoked'
}

/** The refusal of a variant, with what stands against it. */
export function variantRefusal(findings: readonly Finding[]): ApiError {
  const told = toldFindings(findings)
  return new ApiError('draft.variant', { detail: told[0]?.message ?? '' }, { findings: told })
}
