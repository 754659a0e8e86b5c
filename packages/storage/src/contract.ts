import type { Edit } from '@tianbao/edit'
import type { DraftStorage } from './draft-contract.ts'
import type { UpgradeStorage } from './upgrade-contract.ts'
import type { VersionStorage } from './version-contract.ts'

/** Which template: region first, since every key starts with it. */
export interface TemplateKey {
  readonly region: string
  readonly form: string
  readonly year: number
}

/** A template as kept: its text byte for byte as it came, and its digest. */
export interface StoredTemplate extends TemplateKey {
  readonly digest: string
  readonly title: string
  readonly text: string
}

/** A submission as kept. `document` is JSON text: data and `$reasons`. Times are ISO 8601 UTC. */
export interface StoredSubmission {
  readonly region: string
  readonly id: string
  readonly form: string
  readonly year: number
  readonly digest: string
  readonly name: string
  /** Name of the sample that it was made from, if one: it can be set back to it. */
  readonly sample: string | null
  readonly revision: number
  readonly document: string
  /** Counts for lists, as last computed by the server: JSON text. */
  readonly summary: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** What was changed by one accepted save: the edits as they were applied. */
export interface StoredPatch {
  readonly revision: number
  readonly edits: readonly Edit[]
  readonly at: string
}

export type NewSubmission = Omit<StoredSubmission, 'revision'>

/**
 * Templates, their drafts and versions, and submissions, kept. Every method's promise resolves after the data is durable (synced), and rejects
 * with a named error (a StorageError); what was not acknowledged was not kept, or may be there whole. No rules run here.
 * Texts come back as they came; one that cannot (it has a NUL or half a surrogate pair) is refused: UnstorableText.
 */
export interface Storage extends DraftStorage, UpgradeStorage, VersionStorage {
  /** The template of each key, by region, form and year. */
  listTemplates(): Promise<readonly StoredTemplate[]>
  getTemplate(key: TemplateKey): Promise<StoredTemplate | null>
  /**
   * Any template that was ever put, by its digest: a submission is read by the template that it was filled in, also
   * after another one took its key.
   */
  getTemplateByDigest(region: string, digest: string): Promise<StoredTemplate | null>
  /**
   * Puts a template in, or another one under the same key. The one before stays to be had by its digest. Of texts
   * with one digest (they say the same) the last is kept.
   */
  putTemplate(template: StoredTemplate): Promise<void>

  /** Last changed first. */
  listSubmissions(): Promise<readonly Omit<StoredSubmission, 'document'>[]>
  getSubmission(id: string): Promise<StoredSubmission | null>
  /** Keeps a submission at revision 1. Rejects with SubmissionExists where its id is taken. */
  createSubmission(submission: NewSubmission): Promise<StoredSubmission>
  /**
   * Writes where the revision still is `revision`, which becomes one more, and keeps the edits under the new revision;
   * answers null where it is not, or there is no such submission (nothing written).
   */
  saveSubmission(
    id: string,
    revision: number,
    next: {
      readonly document: string
      readonly summary: string
      readonly name: string
      readonly edits: readonly Edit[]
      readonly at: string
    },
  ): Promise<StoredSubmission | null>
  /** Removes a submission and all that is kept of it; false where there is none, or it is no longer at `revision`. */
  removeSubmission(id: string, revision?: number): Promise<boolean>
  /** Patches after a revision, oldest first. */
  patchesSince(id: string, revision: number): Promise<readonly StoredPatch[]>
  /** Finishes what was asked for, and lets go of the data. Later calls reject with StorageClosed; a second close is fine. */
  close(): Promise<void>
}
