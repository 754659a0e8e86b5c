import type { Variant } from './variant.ts'

/** A step of a draft, as far as a variant is concerned: what stands after it, where it changed that. */
export interface VariantStep {
  /** Null: from then on it is none. */
  readonly variant?: Variant | null
}

/**
 * The variant that stands after some steps of a draft: what the last of them says that says anything, else what the
 * draft was begun with. Null: the draft is no variant. What was drawn since is not in it: see `amendVariant`.
 */
export function standingVariant(begun: Variant | null, done: readonly VariantStep[]): Variant | null {
  const said = done.findLast(({ variant }) => variant !== undefined)?.variant
  return said === undefined ? begun : said
}
