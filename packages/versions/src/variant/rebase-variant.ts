import type { Finding } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import { baseOf } from './amend-variant.ts'
import { applyVariant } from './apply-variant.ts'
import { faultsOf } from './faults-of.ts'
import type { Effective, Variant } from './variant.ts'

/** A variant on another base, and what has become of its edits there. */
export interface RebasedVariant {
  readonly variant: Variant
  readonly effective: Effective
}

/**
 * Brings a variant to another base: next year's, or this year's corrected one. The edits keep their pins, whatever
 * becomes of them, so the way by which a base is reached makes no difference. Laws: twice is once; by way of another
 * base is the same; no edit is lost; onto its own base nothing changes.
 */
export function rebaseVariant(
  variant: Variant,
  base: Template,
  faultsIn: (template: Template) => readonly Finding[] = faultsOf,
): RebasedVariant {
  const rebased = { ...variant, form: base.form, year: base.year, base: baseOf(base) }
  return { variant: rebased, effective: applyVariant(rebased, base, faultsIn) }
}
