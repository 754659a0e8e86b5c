import type { DraftStorage } from './draft-contract.ts'
import type { SubmissionStorage } from './submission-contract.ts'
import type { TemplateStorage } from './template-contract.ts'
import type { UpgradeStorage } from './upgrade-contract.ts'
import type { VersionStorage } from './version-contract.ts'

/**
 * Templates, their drafts and versions, and submissions, kept. Every method's promise resolves after the data is durable (synced), and rejects
 * with a named error (a StorageError); what was not acknowledged was not kept, or may be there whole. No rules run here.
 * Texts come back as they came; one that cannot (it has a NUL or half a surrogate pair) is refused: UnstorableText.
 */
export interface Storage
  extends TemplateStorage,
    SubmissionStorage,
    DraftStorage,
    UpgradeStorage,
    VersionStorage {
  /** Finishes what was asked for, and lets go of the data. Later calls reject with StorageClosed; a second close is fine. */
  close(): Promise<void>
}
