import { en } from './messages/en.ts'
import { zhCN } from './messages/zh-CN.ts'

export type { Storage } from './contract.ts'
export type {
  DraftHead,
  DraftStorage,
  DraftWriter,
  NewDraft,
  NextDraft,
  StoredDraft,
  StoredStep,
  WriterWish,
} from './draft-contract.ts'
export {
  DraftExists,
  StorageClosed,
  StorageDamaged,
  StorageError,
  StorageFull,
  StorageLocked,
  StorageReadonly,
  StorageTooNew,
  StorageUnusable,
  SubmissionExists,
  UnstorableText,
  VersionClash,
  VersionExists,
  VersionOverlap,
} from './errors.ts'
export { openStorage, type StorageOptions } from './libsql/open-storage.ts'
export type { NewSubmission, StoredPatch, StoredSubmission } from './submission-contract.ts'
export type { StoredTemplate, TemplateKey } from './template-contract.ts'
export type {
  StoredMatches,
  StoredUpgrade,
  Upgrade,
  UpgradeHead,
  UpgradeStorage,
} from './upgrade-contract.ts'
export type {
  DraftSample,
  NewAct,
  NewVersion,
  StoredAct,
  StoredVersion,
  VersionHead,
  VersionStorage,
} from './version-contract.ts'

/** Sentences for the codes of StorageError, by language. */
export const storageMessages = { 'zh-CN': zhCN, en }
