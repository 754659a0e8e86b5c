import type { Edit } from '@tianbao/edit'

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

/** Submissions and what was changed in them, kept. */
export interface SubmissionStorage {
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
}
