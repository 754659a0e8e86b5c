import type { ConflictReason, Edit, Json, Seen } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { Template } from '@tianbao/template'
import type { TemplateKey } from '../carry/mapping.ts'

/** The version that a variant stands on, named by its digest. */
export interface VariantBase extends TemplateKey {
  readonly digest: string
}

/** One edit of a variant, pinned: with the value that it saw, what stood around it, and the base that it was made on. */
export interface VariantEdit {
  readonly id: string
  readonly edit: Edit
  /** What stood around it; absent where that is nothing. */
  readonly seen?: Seen
  /** Digest of the base that it was made on, or was last decided on. */
  readonly on: string
  /** Digest of the base that it gave way to, where a person chose the base's: it is kept to be seen, and does nothing. */
  readonly retired?: string
}

/**
 * A region's variant of a form: the edits that are its own, over a base. What it makes of the base (`applyVariant`) is a
 * template like any other; published, that one is frozen, and these are kept beside it.
 */
export interface Variant extends TemplateKey {
  readonly format: 1
  readonly base: VariantBase
  readonly edits: readonly VariantEdit[]
}

/** What has become of an edit on the base as it is now. */
export type EditOutcome =
  | { readonly id: string; readonly is: 'stands'; readonly edit: Edit; readonly after?: string | null }
  /** The base has what it wanted; it is kept, and counts again where the base takes it back. */
  | { readonly id: string; readonly is: 'satisfied' }
  | { readonly id: string; readonly is: 'retired' }
  | { readonly id: string; readonly is: 'conflict'; readonly conflict: EditConflict }

/** An edit that waits for a person: what it saw, what stands there now, what it wants (absent: nothing). */
export interface EditConflict {
  /** Why it cannot be done; `fault`: it can, but the whole is then no good template, as `findings` say. */
  readonly reason: ConflictReason | 'fault'
  readonly saw?: Json
  readonly stands?: Json
  readonly wanted?: Json
  readonly findings?: readonly Finding[]
}

/** A variant put over its base. */
export interface Effective {
  /** Always a well-formed template: what is in conflict is not in it. */
  readonly template: Template
  /** One for each edit, in their order: none is lost. */
  readonly outcomes: readonly EditOutcome[]
  /** How many wait for a decision: with any, nothing is published. */
  readonly open: number
}
