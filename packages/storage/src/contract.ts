import type { Edit } from '@tianbao/edit'

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
 * Templates and submissions, kept. Every method's promise resolves after the data is durable (synced), and rejects
 * with a named error. No rules run here.
 */
export interface Storage {
  listTemplates(): Promise<readonly StoredTemplate[]>
  getTemplate(key: TemplateKey): Promise<StoredTemplate | null>
  /** Puts a template in, or replaces a draft of the same key. */
  putTemplate(template: StoredTemplate): Promise<void>

  listSubmissions(): Promise<readonly Omit<StoredSubmission, 'document'>[]>
  getSubmission(id: string): Promise<StoredSubmission | null>
  createSubmission(submission: NewSubmission): Promise<StoredSubmission>
  /** Writes where the revision still is `revision`; answers null where it is not (nothing written). */
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
  removeSubmission(id: string): Promise<boolean>
  /** Patches after a revision, oldest first. */
  patchesSince(id: string, revision: number): Promise<readonly StoredPatch[]>
  close(): Promise<void>
}
