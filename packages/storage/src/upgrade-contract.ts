import type { Edit } from '@tianbao/edit'
import type { StoredSubmission } from './submission-contract.ts'
import type { TemplateKey } from './template-contract.ts'

/** A submission moved from one version to another, or back again. `revision` is the one that the move made. */
export interface UpgradeHead {
  readonly revision: number
  /** The revision of the move that this one took back; null where it is no way back. */
  readonly undoes: number | null
  readonly fromDigest: string
  readonly toDigest: string
  readonly at: string
  /** What the version after has no place for, as JSON text. */
  readonly remainder: string
}

/** The same with what the submission was before, byte for byte. */
export interface StoredUpgrade extends UpgradeHead {
  readonly document: string
  readonly summary: string
}

/** What a submission becomes by a move, and the edits that lead from what it was to that. */
export interface Upgrade {
  readonly digest: string
  readonly document: string
  readonly summary: string
  readonly edits: readonly Edit[]
  readonly at: string
  readonly remainder: string
  readonly undoes: number | null
}

/**
 * What a person confirmed to be one thing in two templates that share no ids, as JSON text. Kept under the key of the
 * later template, numbered from 1; the last one counts. The database refuses to change or remove one.
 */
export interface StoredMatches extends TemplateKey {
  readonly number: number
  readonly digest: string
  readonly from: TemplateKey & { readonly digest: string }
  readonly by: string
  readonly at: string
  readonly confirmed: string
}

/** Moves of submissions between versions, and what carrying between two templates rests on. */
export interface UpgradeStorage {
  /**
   * Writes where the revision still is `revision`, which becomes one more: the submission is of another version from now
   * on. Keeps what it was, and the edits as a save does. All of it or nothing; null where the revision is another one.
   */
  upgradeSubmission(id: string, revision: number, upgrade: Upgrade): Promise<StoredSubmission | null>
  /** Oldest first. */
  upgradesOf(id: string): Promise<readonly UpgradeHead[]>
  getUpgrade(id: string, revision: number): Promise<StoredUpgrade | null>
  /** Oldest first. */
  listMatches(key: TemplateKey): Promise<readonly StoredMatches[]>
  addMatches(matches: Omit<StoredMatches, 'number'>): Promise<StoredMatches>
}
