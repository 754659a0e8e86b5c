import { equalJson, type Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import { amendVariant } from './amend-variant.ts'
import { applyVariant } from './apply-variant.ts'
import { checkVariant } from './check-variant.ts'
import { editIds } from './edit-ids.ts'
import { faultsOf } from './faults-of.ts'
import { findBase, type KnownBases } from './find-base.ts'
import type { Variant } from './variant.ts'

/** What is published of a variant, and what stands against it: with any finding nothing is. */
export interface VariantToPublish {
  /** Its edits as they were drawn, pinned; null where there is no base to pin them to. */
  readonly variant: Variant | null
  readonly findings: readonly Finding[]
}

/**
 * Judges a variant as it was drawn before it is published: its base is there, no edit waits for a decision, and it does
 * nothing that the base does not allow. `drawn` passed the gate; put over the base, the variant makes it word for word.
 * @throws Error where it does not: then edits and template would tell two stories.
 */
export function variantToPublish(standing: Variant, drawn: Template, known: KnownBases): VariantToPublish {
  const { form, region, year } = drawn
  const named = { ...standing, form, region, year }
  const { base, findings } = findBase(named, known)
  if (base === undefined) return { variant: null, findings }
  if (faultsOf(drawn).length > 0) return { variant: null, findings: [] }
  const variant = amendVariant(named, base, drawn, editIds(named))
  const { template, open } = applyVariant(variant, base)
  if (open > 0) return { variant, findings: [waiting(open)] }
  if (!equalJson(template as unknown as Json, drawn as unknown as Json))
    throw new Error(`The variant ${region} ${year} does not make the template that was drawn.`)
  return { variant, findings: checkVariant(base, drawn) }
}

function waiting(open: number): Finding {
  return { code: 'versions.variant_open', severity: 'error', addresses: [], params: { count: open } }
}
